import { startOffline } from '../offline/start.ts';
import { startOpener } from '../search/opener.ts';
import { startFound } from './start-found.ts';
import { startTheme } from './theme.ts';

startTheme();
startOpener();
startOffline();
startFound();
