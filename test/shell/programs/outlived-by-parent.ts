import { watchParent } from '../../../main/web/watch-parent.ts';

const stayAlive = setInterval(() => {}, 60_000);
watchParent(() => {
  console.log('The parent is gone.');
  clearInterval(stayAlive);
});
console.log('Watching.');
