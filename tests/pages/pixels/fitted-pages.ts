/** An `<img>` fitted, cut, turned, framed, and out of a srcset. */
import type { PixelPage } from './pixel-page.ts';

const plain = (style: string, more = ''): PixelPage => ({
  file: 'plain',
  html: `<img src="/pixels/plain.png" style="${style}" ${more}>`,
});

export const fittedPages: Readonly<Record<string, PixelPage>> = {
  'as it is': plain(''),
  small: plain('width:160px'),
  'larger than its pixels': plain('width:900px'),
  'in a size that is no whole number': plain('width:33.3%;margin:3.7px'),
  'object-fit cover': plain(
    'width:300px;height:330px;object-fit:cover;object-position:20% 0;padding:7px;border:5px solid',
  ),
  'object-fit cover, from the right': plain(
    'width:300px;height:300px;object-fit:cover;object-position:right -60px top',
  ),
  'object-fit contain': plain('width:420px;height:500px;object-fit:contain;object-position:3px calc(100% - 17px)'),
  'object-fit none': plain('width:400px;height:240px;object-fit:none;object-position:-40px 10%'),
  'object-fit scale-down': plain('width:600px;height:200px;object-fit:scale-down;object-position:80% 0'),
  'object-fit fill': plain('width:500px;height:150px;padding:0 30px 10px 0'),
  'turned by 30 degrees': plain('width:300px;margin:120px;transform:rotate(30deg)'),
  'turned in a size that is no whole number': plain('width:23.37%;margin:120px;transform:rotate(30deg) scale(1.7)'),
  'on its side': plain('width:300px;margin:80px;transform:rotate(90deg)'),
  'upside down': plain('rotate:180deg'),
  'square and on its side': plain('width:300px;height:300px;object-fit:cover;object-position:30% 0;rotate:270deg'),
  mirrored: plain('transform:scaleX(-1)'),
  'mirrored and turned, padded on one side': plain(
    'width:260px;margin:150px;padding-left:40px;transform:rotate(-50deg) scale(-1.2,.9)',
  ),
  skewed: plain('width:300px;margin:60px;transform:skewX(20deg)'),
  'cover in a mirrored, turned box': {
    file: 'plain',
    html: `<div style="margin:90px;width:330px;transform:rotate(12deg) scaleY(-1)"><img src="/pixels/plain.png"
      style="width:300px;height:320px;object-fit:cover;object-position:20% 0;border:4px solid;border-left-width:20px"></div>`,
  },
  'zoomed itself': plain('zoom:1.5;width:200px;height:220px;padding:10px;object-fit:cover;object-position:20% 0'),
  'zoomed in what is turned and zoomed': {
    file: 'plain',
    html: `<div style="margin:120px;width:300px;rotate:-25deg;zoom:.8"><img src="/pixels/plain.png"
      style="zoom:1.3;width:300px;padding-top:30px;transform:scaleY(-1)"></div>`,
  },
  'in a scrolled box': {
    file: 'plain',
    html: `<div style="width:460px;height:300px;overflow:auto;border:7px solid"><img src="/pixels/plain.png" width="480" height="320" style="margin:90px 200px"></div>
<script>document.querySelector('div').scrollTo(210, 70)</script>`,
  },
  'zoomed by the page': { ...plain('width:300px'), css: 'html { zoom: 1.25 } body { zoom: 1.1 }' },
  scrolled: {
    ...plain('width:300px;margin:700px 0 1500px'),
    css: 'html { scroll-padding: 0 }',
    html: `<img src="/pixels/plain.png" style="margin:700px 300px 1500px"><script>scrollTo(40, 600)</script>`,
  },
  'in a scaled frame': {
    file: 'plain',
    inner: '<img src="/pixels/plain.png" style="width:400px;padding:9px">',
    html: `<iframe src="/pixels/inner/{here}" style="width:440px;height:320px;border:6px solid;padding:5px;transform:scale(.7);transform-origin:0 0"></iframe>`,
  },
  'in a turned frame, turned itself': {
    file: 'plain',
    inner: '<img src="/pixels/plain.png" style="width:200px;margin:70px 40px;transform:rotate(15deg) scaleX(-1)">',
    html: `<iframe src="/pixels/inner/{here}" style="width:340px;height:320px;margin:90px;transform:rotate(20deg)"></iframe>`,
  },
  'in a mirrored frame': {
    file: 'plain',
    inner: '<img src="/pixels/plain.png" style="width:200px">',
    html: `<iframe src="/pixels/inner/{here}" style="width:340px;height:320px;transform:scaleX(-1)"></iframe>`,
  },
  'srcset 2x': { file: 'large', html: '<img srcset="/pixels/large.png 2x">' },
  'srcset 2x, none of it scaled': {
    file: 'large',
    html: '<img srcset="/pixels/large.png 2x" style="width:400px;height:250px;object-fit:none;object-position:40% 20%">',
  },
  'srcset by width, cut': {
    file: 'odd',
    html: '<img srcset="/pixels/odd.png 1601w" sizes="100px" style="width:900px;height:500px;object-fit:cover;object-position:0 0">',
  },
  'in a picture element': {
    file: 'large',
    html: '<picture><source srcset="/pixels/large.png 3x" media="(min-width: 1px)"><img src="/pixels/plain.png"></picture>',
  },
  'in perspective': {
    file: 'plain',
    html: `<div style="perspective:600px"><img src="/pixels/plain.png" style="transform:rotateY(40deg)"></div>`,
    untold: true,
  },
};
