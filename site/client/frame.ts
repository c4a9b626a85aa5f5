import { tellHeight } from './frame-height.ts';
import { applyLook } from './frame-look.ts';

applyLook(document, location.search);
const start = (): void => tellHeight(window);
// As soon as the page is read: what its element loads may take a while, or never come.
if (document.readyState === 'loading') {
  document.addEventListener('readystatechange', start, { once: true });
} else {
  start();
}
