// The official client of Anthropic's API.
import Anthropic from '@anthropic-ai/sdk';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { key, metric, serve, until } from './server.js';

let server, client, toolServer, toolClient;
const question = [{ role: 'user', content: 'What is 347 + 589?' }];
const exact = { model: 'demo', temperature: 0, max_tokens: 200 };
const texts = (message) => message.content.filter((b) => b.type === 'text').map((b) => b.text).join('');

before(async () => {
  server = await serve();
  client = new Anthropic({ baseURL: server.url, apiKey: key, maxRetries: 0 });
  toolServer = await serve('--chat-format', 'V3.1');  // a format that describes tools
  toolClient = new Anthropic({ baseURL: toolServer.url, apiKey: key, maxRetries: 0 });
});
after(async () => assert.deepEqual([await server.stop(), await toolServer.stop()], [0, 0]));

test('models', async () => {
  const models = await client.models.list();
  assert.deepEqual(models.data.map((m) => m.id), ['demo']);
});

test('a message', async () => {
  const message = await client.messages.create({ ...exact, messages: question, system: 'Be exact.' });
  assert.equal(message.role, 'assistant');
  assert.equal(message.stop_reason, 'end_turn');
  assert.match(texts(message), /936/);
  assert.ok(message.usage.input_tokens > 0 && message.usage.output_tokens > 0);
});

test('a stream says what the whole message says', async () => {
  const whole = await client.messages.create({ ...exact, messages: question });
  const stream = client.messages.stream({ ...exact, messages: question });
  let text = '';
  stream.on('text', (delta) => { text += delta; });
  const final = await stream.finalMessage();
  assert.equal(text, texts(whole));
  assert.deepEqual(final.content.map((b) => b.type), whole.content.map((b) => b.type));
  assert.equal(texts(final), texts(whole));
  assert.equal(final.stop_reason, whole.stop_reason);
  assert.equal(final.usage.output_tokens, whole.usage.output_tokens);
});

test('stop sequences and limits are told', async () => {
  const stopped = await client.messages.create({ ...exact, messages: question, stop_sequences: ['36'] });
  assert.equal(stopped.stop_reason, 'stop_sequence');
  assert.equal(stopped.stop_sequence, '36');
  const short = await client.messages.create({ ...exact, max_tokens: 3, messages: question });
  assert.equal(short.stop_reason, 'max_tokens');
});

test('tokens are counted', async () => {
  const { input_tokens: count } = await client.messages.countTokens({ model: 'demo', messages: question });
  const message = await client.messages.create({ ...exact, max_tokens: 1, messages: question });
  const { usage } = message;
  assert.equal(count, usage.input_tokens + (usage.cache_read_input_tokens ?? 0));
});

test('a use of a tool, whole and streamed', async () => {
  const options = {
    ...exact, max_tokens: 900, messages: question, tool_choice: { type: 'tool', name: 'weather' },
    tools: [{
      name: 'weather', description: 'Tells the weather',
      input_schema: {
        type: 'object', additionalProperties: false, required: ['city'], properties: { city: { enum: ['Bern', 'Oslo'] } },
      },
    }],
  };
  const whole = await toolClient.messages.create(options);
  assert.equal(whole.stop_reason, 'tool_use');
  const use = whole.content.find((b) => b.type === 'tool_use');
  assert.equal(use.name, 'weather');
  assert.ok(['Bern', 'Oslo'].includes(use.input.city));
  const streamed = await toolClient.messages.stream(options).finalMessage();
  assert.deepEqual(streamed.content.find((b) => b.type === 'tool_use').input, use.input);
  const next = await toolClient.messages.create({
    ...options, tool_choice: { type: 'none' },
    messages: [...question, { role: 'assistant', content: whole.content },
               { role: 'user', content: [{ type: 'tool_result', tool_use_id: use.id, content: 'Rain' }] }],
  });
  assert.equal(next.role, 'assistant');
});

test('errors are the classes that users catch', async () => {
  const wrong = new Anthropic({ baseURL: server.url, apiKey: 'wrong', maxRetries: 0 });
  await assert.rejects(wrong.messages.create({ ...exact, messages: question }), Anthropic.AuthenticationError);
  await assert.rejects(client.messages.create({ ...exact, messages: [] }), Anthropic.BadRequestError);
  await assert.rejects(client.messages.create({ ...exact, messages: question, temperature: 'hot' }),
    (e) => e instanceof Anthropic.BadRequestError && /temperature/.test(e.message));
});

test('a stream that is aborted ends its request', async () => {
  const stream = client.messages.stream({ ...exact, max_tokens: 1900, temperature: 1, messages: question });
  await new Promise((resolve) => stream.on('streamEvent', resolve));
  stream.abort();
  await assert.rejects(stream.finalMessage(), Anthropic.APIUserAbortError);
  await until(async () => (await metric(server.url, 'larch_requests_running')) === 0);
});
