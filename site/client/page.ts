import { startOpener } from '../search/opener.ts';
import { startTheme } from './theme.ts';

startTheme();
startOpener();
