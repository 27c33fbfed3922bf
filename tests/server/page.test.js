// The chat page in a browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { key, metric, serve, until } from './server.js';

let server, browser, page;
const problems = [];

before(async () => {
  server = await serve();
  browser = await chromium.launch({
    executablePath: process.env.LARCH_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
           '--disable-component-update', '--disable-sync'],
  });
  page = await browser.newPage();
  page.on('pageerror', (e) => problems.push(String(e)));
  page.on('request', (r) => { if (!r.url().startsWith(server.url)) problems.push(`asked ${r.url()}`); });
});
after(async () => {
  await browser?.close();
  assert.equal(await server.stop(), 0);
});

const input = () => page.getByRole('textbox', { name: /message/i });
const log = () => page.getByRole('main', { name: 'Conversation' });

async function ask(text) {
  await input().fill(text);
  await input().press('Enter');
}

test('asks for the key, and answers with it', async () => {
  await page.goto(server.url);
  await page.getByLabel(/api key/i).fill(key);
  await page.getByLabel(/api key/i).press('Enter');
  await page.getByText('demo', { exact: true }).waitFor();
  await ask('What is 347 + 589?');
  await until(async () => (await log().innerText()).includes('936'));
});

test('thinking is folded, and opens by keyboard', async () => {
  const fold = page.locator('details', { hasText: /think/i }).first();
  await until(async () => (await fold.count()) > 0);
  assert.equal(await fold.evaluate((d) => d.open), false);
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await fold.evaluate((d) => d.open), true);
});

test('what people and models write is text, not markup', async () => {
  await ask('<img src=x onerror="document.title=1"><b>bold</b>');
  await until(async () => (await log().innerText()).includes('<b>bold</b>'));
  assert.equal(await log().locator('img, b').count(), 0);
});

test('the stop button stops', async () => {
  await until(async () => (await metric(server.url, 'larch_requests_running')) === 0);
  await page.getByRole('button', { name: /new chat/i }).click();
  await ask('Count from 1 to 1000.');
  const stop = page.getByRole('button', { name: /stop/i });
  if (await stop.isVisible()) await stop.click().catch(() => {});
  await until(async () => (await metric(server.url, 'larch_requests_running')) === 0);
  await until(async () => input().isEnabled());
});

test('everything can be reached and has a name', async () => {
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, textarea, select, summary')]
      .filter((e) => !(e.labels?.length || e.getAttribute('aria-label') || e.textContent.trim()))
      .map((e) => e.outerHTML));
  assert.deepEqual(nameless, []);
  assert.notEqual(await page.evaluate(() => document.documentElement.lang), '');
  assert.notEqual(await page.title(), '');
});

test('nothing went wrong in it, and it asked nobody else', () => assert.deepEqual(problems, []));
