// node build.mjs WORK TARGET: fetches the packages of the lock file into WORK and lays into TARGET what the portal
// serves, each text beside its gzip.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const [work, target] = process.argv.slice(2);

function fetchPackages() {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const done = join(work, 'fetched.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) {
    return;
  }
  mkdirSync(work, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(here, file), join(work, file));
  }
  const words = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const npm = spawnSync('npm', words, { cwd: work, encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.status !== 0) {
    throw new Error(`npm ci did not succeed: ${npm.error ?? npm.stderr}`);
  }
  writeFileSync(done, lock);
}

function lay(path, content, text) {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  if (text) {
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
  laid.push(path);
}

// The system's own fonts are as readable and need no download. The photograph is of a part that no page has.
function withoutFontsAndPhotographs(css) {
  return css
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/url\(\.\.\/img\/hero\.jpg\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '');
}

const laid = [];
fetchPackages();
rmSync(target, { recursive: true, force: true });
const uswds = join(work, 'node_modules/@uswds/uswds/dist');
const css = withoutFontsAndPhotographs(readFileSync(join(uswds, 'css/uswds.min.css'), 'utf8'));
lay('css/uswds.css', css, true);
for (const image of new Set(css.match(/(?<=url\(\.\.\/)img\/[^)]+\.svg(?=\))/g))) {
  lay(image, readFileSync(join(uswds, image)), false);
}
lay('js/htmx.js', readFileSync(join(work, 'node_modules/htmx.org/dist/htmx.min.js')), true);
lay('js/portal.js', readFileSync(join(here, 'portal.js')), true);
lay('css/portal.css', readFileSync(join(here, 'portal.css')), true);
lay('img/cairn.svg', readFileSync(join(here, 'cairn.svg')), false);
writeFileSync(join(target, 'files.txt'), laid.join('\n') + '\n');
