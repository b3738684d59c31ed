/** The picture as a background, in SVG, and by other elements than `<img>`. */
import type { PixelPage } from './pixel-page.ts';

const plainUrl = 'url(/pixels/plain.png)';

const background = (style: string): PixelPage => ({
  file: 'plain',
  html: `<div style="width:300px;height:220px;margin:20px;${style}"></div>`,
});
const svg = (attributes: string, image: string): PixelPage => ({
  file: 'plain',
  html: `<svg width="400" height="300" style="margin:30px" ${attributes}>${image}</svg>`,
});

export const otherKinds: Readonly<Record<string, PixelPage>> = {
  'background cover': background(`background:${plainUrl} 25% 0 / cover`),
  'background contain': background(`background:${plainUrl} 50% 100% / contain no-repeat;border:9px solid;padding:5px`),
  'background in px': background(`background:${plainUrl} -60px -30px / 520px auto no-repeat content-box;padding:10px`),
  'background as it is': background(`background:${plainUrl} right 0 top 15px no-repeat;width:520px;height:360px`),
  'background that stays in the window': {
    file: 'plain',
    css: 'html { height: 3000px }',
    html: `<div style="margin-top:300px;width:520px;height:340px;background:${plainUrl} 30px 60px / 480px fixed no-repeat"></div>
<script>scrollTo(0, 270)</script>`,
  },
  'background clipped to its content': background(
    `background:${plainUrl} 60% 0 / cover border-box content-box;border:12px solid transparent;padding:9px`,
  ),
  'background of a set': {
    file: 'large',
    html: `<div style="width:400px;height:300px;background:image-set(url(/pixels/large.png) 2x) 30% 0 no-repeat"></div>`,
  },
  'background, mirrored and turned': background(
    `margin:120px;background:${plainUrl} 25% 0 / cover;transform:rotate(35deg) scaleX(-1)`,
  ),
  'background of ::before': {
    file: 'plain',
    css: `.card { position:relative; width:300px; height:220px } .card::before { content:''; position:absolute; inset:5px;
background:${plainUrl} 25% 0 / cover }`,
    html: '<div class="card"></div>',
  },
  'content of an element': {
    file: 'plain',
    html: `<div style="width:300px;height:200px;content:${plainUrl}"></div>`,
  },
  'svg slice': svg(
    '',
    '<image href="/pixels/plain.png" width="300" height="280" preserveAspectRatio="xMinYMax slice"/>',
  ),
  'svg meet': svg(
    '',
    '<image href="/pixels/plain.png" x="20" y="10" width="300" height="280" preserveAspectRatio="xMidYMin"/>',
  ),
  'svg none': svg('', '<image href="/pixels/plain.png" width="380" height="140" preserveAspectRatio="none"/>'),
  'svg in a view box, turned': svg(
    'viewBox="0 0 200 150"',
    '<g transform="translate(60 0) rotate(25)"><image href="/pixels/plain.png" width="110" height="100" preserveAspectRatio="xMinYMin slice"/></g>',
  ),
  'svg in a view box, mirrored': svg(
    'viewBox="0 0 200 150"',
    '<g transform="scale(-1 1) translate(-190 0)"><image href="/pixels/plain.png" width="150" height="130"/></g>',
  ),
  'svg in a view box without a ratio': svg(
    'viewBox="0 0 200 300" preserveAspectRatio="none"',
    '<image href="/pixels/plain.png" width="190" height="280"/>',
  ),
  'svg turned in a view box without a ratio': {
    ...svg(
      'viewBox="0 0 200 300" preserveAspectRatio="none"',
      '<image href="/pixels/plain.png" width="130" height="120" transform="translate(40 80) rotate(30)"/>',
    ),
    untold: true,
  },
  'image button': {
    file: 'plain',
    html: '<input type="image" src="/pixels/plain.png" style="width:300px;height:320px;object-fit:cover;object-position:20% 0;padding:4px">',
  },
  object: {
    file: 'plain',
    html: '<object data="/pixels/plain.png" type="image/png" style="width:300px;height:260px"></object>',
  },
  'object, fitted': {
    file: 'plain',
    html: '<object data="/pixels/plain.png" type="image/png" style="width:300px;height:320px;object-fit:cover;object-position:20% 0"></object>',
  },
  embed: {
    file: 'plain',
    html: '<embed src="/pixels/plain.png" type="image/png" style="width:300px;height:260px">',
  },
  poster: { file: 'plain', html: '<video poster="/pixels/plain.png" style="width:400px;height:350px"></video>' },
  'poster, fitted': {
    file: 'plain',
    html: '<video poster="/pixels/plain.png" style="width:300px;height:320px;object-fit:cover;object-position:20% 0"></video>',
  },
  'canvas, fitted': {
    file: 'plain',
    html: `<canvas width="480" height="320" style="width:300px;height:320px;object-fit:cover;object-position:20% 0;border:3px solid"></canvas>
<script>const image = new Image(); image.onload = () => document.querySelector('canvas').getContext('2d').drawImage(image, 0, 0);
image.src = '/pixels/plain.png'</script>`,
  },
  'image map': {
    file: 'plain',
    html: '<img src="/pixels/plain.png" width="300" usemap="#map"><map name="map"><area coords="0,0,99,99" href="#a"></map>',
  },
};
