import { define } from '../core/define.ts';
import { DigestList } from '../digest-list.ts';

define('digest-list', DigestList);
