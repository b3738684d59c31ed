import { flagCodes, flagName } from './flags.ts';
import { page } from './pages.ts';
import { photos } from './photos.ts';

/** Pages as trainers meet them at work: each lays out its pictures, and uses keys and clicks, in its own way. */
const photoAt = (at: number) => photos[at % photos.length] ?? photos[0];

/** Each site has its own addresses for the same photographs: what is answered on one is not answered on another. */
function image(site: string, at: number, attributes = ''): string {
  const photo = photoAt(at);
  return photo ? `<img src="/photos/${photo.name}.jpg?${site}=${at}" alt="${photo.alt}" ${attributes}>` : '';
}

/** Results of an image search: the field has the focus, a click on a result opens it large beside them. */
export function searchPage(): string {
  const results = Array.from(
    { length: 24 },
    (_, at) => `<button class="hit">${image('hit', at, 'height="150"')}</button>`,
  );
  return page(
    'Image search',
    'About 24 results.',
    `<style>
.box { width: 100%; padding: 10px 16px; border: 1px solid var(--line); border-radius: 24px; font: inherit; }
.hits { display: flex; flex-wrap: wrap; gap: 8px; } .hit { padding: 0; border: 0; background: none; cursor: zoom-in; }
.hit img { width: auto; height: 150px; } #large { position: fixed; inset: 0 0 0 auto; width: 44%; padding: 24px;
overflow: auto; background: var(--paper); border-left: 1px solid var(--line); } #large[hidden] { display: none; }
</style>
<p><input class="box" type="search" value="landscape photograph" aria-label="Search" autofocus></p>
<div class="hits">${results.join('')}</div>
<aside id="large" hidden><button aria-label="Close">✕</button><img alt=""><p></p></aside>
<script>
const large = document.querySelector('#large');
for (const hit of document.querySelectorAll('.hit')) hit.addEventListener('click', () => {
  const { src, alt } = hit.querySelector('img');
  Object.assign(large.querySelector('img'), { src: src + '&large', alt });
  large.querySelector('p').textContent = alt;
  large.hidden = false;
});
large.querySelector('button').addEventListener('click', () => { large.hidden = true; });
</script>`,
  );
}

/** A shop: a background as its banner, products with several pictures in a row that scrolls, small icons in between. */
export function shopPage(): string {
  const products = Array.from({ length: 8 }, (_, at) => {
    const views = [0, 1, 2].map((view) => image('print', at + 3 * view, 'loading="lazy"')).join('');
    return `<article class="product"><div class="views">${views}</div><h2>${photoAt(at)?.caption.split('.')[0]}</h2>
<p>Print, 40 × 30 cm <b>€ ${19 + at}</b> <button>Add to basket</button></p></article>`;
  });
  return page(
    'Prints',
    'Free delivery from € 50.',
    `<style>
header { position: sticky; top: 0; z-index: 5; background: var(--paper); }
.banner { height: 220px; margin-bottom: 24px; border-radius: 8px; background: url(/photos/black-canyon.jpg) center / cover; }
.products { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 24px; }
.views { display: flex; overflow-x: auto; scroll-snap-type: x mandatory; border-radius: 8px; }
.views img { flex: 0 0 100%; width: 100%; aspect-ratio: 4 / 3; object-fit: cover; scroll-snap-align: start; }
.product h2 { margin: 8px 0 0; font-size: 15px; } .product p { margin: 0; font-size: 14px; }
</style>
<div class="banner" role="img" aria-label="A boat between cliffs: the new series"></div>
<div class="products">${products.join('')}</div>`,
  );
}

/** A feed that goes on for as long as one scrolls: posts with a face, a picture, and buttons. */
export function feedPage(): string {
  const codes = flagCodes();
  const names = JSON.stringify(codes.map((code) => [code, flagName(code)]));
  const known = JSON.stringify(photos.map(({ name, alt }) => [name, alt]));
  return page(
    'Feed',
    'What people you follow have seen.',
    `<style>
#posts { display: grid; gap: 24px; width: min(560px, 100%); margin: auto; } .post { border: 1px solid var(--line);
border-radius: 8px; overflow: clip; } .who { display: flex; align-items: center; gap: 8px; padding: 8px 12px; }
.who img { width: 36px; height: 36px; border-radius: 50%; object-fit: cover; } .seen { width: 100%; height: auto; }
.post p { margin: 8px 12px; }
</style>
<div id="posts"></div><div id="end">…</div>
<script>
const photos = ${known}, people = ${names}, posts = document.querySelector('#posts');
let count = 0;
function more() {
  for (let at = 0; at < 6; at++, count++) {
    const [name, alt] = photos[count % photos.length], [code, person] = people[count % people.length];
    posts.insertAdjacentHTML('beforeend', '<article class="post"><div class="who"><img src="/flags/' + code + '.svg" alt="">'
      + person + '</div><img class="seen" src="/photos/' + name + '.jpg?post=' + count + '" alt="' + alt + '">'
      + '<p><button>Like</button> <button>Comment</button></p></article>');
  }
}
more();
new IntersectionObserver(([end]) => { if (end.isIntersecting && count < 60) setTimeout(more, 250); },
  { rootMargin: '200px' }).observe(document.querySelector('#end'));
</script>`,
  );
}

/** An encyclopaedia's article: a picture in its box, some floated in the text, icons, and a page that uses keys itself. */
export function articlePage(): string {
  const text = `<p>Photography of landscapes began where cameras could stand still for minutes. ${'Long exposures asked for still water, still air and patient people, and plates were coated on the spot. '.repeat(5)}</p>`;
  const figures = [1, 3, 4, 7].map(
    (at) =>
      `${text}<figure class="${at % 2 ? 'right' : 'left'}">${image('figure', at, 'width="240"')}<figcaption>${photoAt(at)?.caption}</figcaption></figure>`,
  );
  return page(
    'Landscape photography',
    'From an encyclopaedia.',
    `<style>
main { max-width: 860px; } main p { color: var(--ink); } figure.right { float: right; margin: 4px 0 12px 20px; }
figure.left { float: left; margin: 4px 20px 12px 0; } figure { width: 240px; } figure img { height: auto; }
.box { float: right; width: 300px; margin: 0 0 12px 20px; padding: 8px; border: 1px solid var(--line); }
.box img { width: 100%; height: auto; } .box .icon { display: inline; width: 20px; height: 14px; }
</style>
<div class="box">${image('figure', 8)}<b>Black Cañon</b><br><img class="icon" src="/flags/us.svg" alt=""> United States, 1871</div>
${figures.join('')}${text}
<script>addEventListener('keydown', ({ key, target }) => {
  if (key === 's' && target === document.body) document.title = 'Searching';
});</script>`,
  );
}

/** A task of the employer's tool: one picture in a frame of its own, beside the form that has to be filled in. */
export function taskPage(number: number): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Task ${number}</title></head>
<body style="margin: 0; background: #222; display: grid; place-items: center; height: 100vh">
${image('task', number, 'style="max-width: 96%; max-height: 96vh"')}</body></html>`;
}

/** An employer's tool: the task in a frame, a form beside it, and a button to the next task. */
export function toolPage(): string {
  return page(
    'Quality desk',
    'Task <b id="number">1</b> of 9. Please answer every task.',
    `<style>
.desk { display: grid; grid-template-columns: 1fr 280px; gap: 24px; } iframe { width: 100%; height: 440px; border: 0; }
form { display: grid; gap: 12px; align-content: start; } form label { display: grid; gap: 4px; font-size: 14px; }
</style>
<div class="desk"><iframe src="/task/1" title="The picture"></iframe>
<form onsubmit="return false"><label>Remark <textarea rows="4"></textarea></label>
<label>Quality <select><option>good</option><option>poor</option></select></label>
<button id="next">Next task</button></form></div>
<script>
let task = 1;
document.querySelector('#next').addEventListener('click', () => {
  task = task % 9 + 1;
  document.querySelector('#number').textContent = task;
  document.querySelector('iframe').src = '/task/' + task;
});
</script>`,
  );
}
