// The official client of OpenAI's API.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import OpenAI from 'openai';
import { key, metric, serve, until } from './server.js';

let server, client, toolServer, toolClient;
const question = [{ role: 'user', content: 'What is 347 + 589?' }];
const exact = { model: 'demo', temperature: 0, max_tokens: 200 };

before(async () => {
  server = await serve();
  client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: key, maxRetries: 0 });
  toolServer = await serve('--chat-format', 'V3.1');  // a format that describes tools
  toolClient = new OpenAI({ baseURL: `${toolServer.url}/v1`, apiKey: key, maxRetries: 0 });
});
after(async () => assert.deepEqual([await server.stop(), await toolServer.stop()], [0, 0]));

test('models', async () => {
  const models = await client.models.list();
  assert.deepEqual(models.data.map((m) => m.id), ['demo']);
  assert.equal((await client.models.retrieve('demo')).id, 'demo');
  await assert.rejects(client.models.retrieve('other'), OpenAI.NotFoundError);
});

test('a chat completion', async () => {
  const reply = await client.chat.completions.create({ ...exact, messages: question });
  const [choice] = reply.choices;
  assert.match(choice.message.content, /936/);
  assert.equal(choice.finish_reason, 'stop');
  assert.ok(choice.message.reasoning_content.length > 0);
  assert.equal(reply.usage.total_tokens, reply.usage.prompt_tokens + reply.usage.completion_tokens);
  assert.ok(!choice.message.content.includes('think>'));
});

test('a stream says what the whole reply says', async () => {
  const whole = await client.chat.completions.create({ ...exact, messages: question });
  const stream = await client.chat.completions.create(
    { ...exact, messages: question, stream: true, stream_options: { include_usage: true } });
  let content = '', thinking = '', usage, finish;
  for await (const chunk of stream) {
    content += chunk.choices[0]?.delta.content ?? '';
    thinking += chunk.choices[0]?.delta.reasoning_content ?? '';
    finish = chunk.choices[0]?.finish_reason ?? finish;
    usage = chunk.usage ?? usage;
  }
  assert.equal(content, whole.choices[0].message.content);
  assert.equal(thinking, whole.choices[0].message.reasoning_content);
  assert.equal(finish, 'stop');
  assert.equal(usage.completion_tokens, whole.usage.completion_tokens);
});

test("the client's own accumulation of a stream", async () => {
  const runner = client.chat.completions.stream({ ...exact, messages: question });
  const final = await runner.finalChatCompletion();
  assert.match(final.choices[0].message.content, /936/);
});

test('several choices, the same at a seed', async () => {
  const ask = () => client.chat.completions.create(
    { ...exact, temperature: 1.2, seed: 5, n: 3, max_tokens: 30, messages: question });
  const [first, second] = [await ask(), await ask()];
  assert.deepEqual(first.choices.map((c) => c.index), [0, 1, 2]);
  assert.deepEqual(second.choices.map((c) => c.message), first.choices.map((c) => c.message));
});

test('probabilities', async () => {
  const reply = await client.chat.completions.create(
    { ...exact, messages: question, logprobs: true, top_logprobs: 3 });
  for (const token of reply.choices[0].logprobs.content) {
    assert.ok(token.logprob <= 0);
    assert.equal(token.top_logprobs.length, 3);
    assert.equal(token.top_logprobs[0].token, token.token, 'greedy');
  }
});

test('an answer that a schema describes', async () => {
  const schema = {
    type: 'object', additionalProperties: false, required: ['answer', 'sure'],
    properties: { answer: { type: 'integer' }, sure: { type: 'boolean' } },
  };
  for (const seed of [1, 2, 3]) {
    const reply = await client.chat.completions.create({
      ...exact, temperature: 1, seed, max_tokens: 600, messages: question,
      response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } },
    });
    if (reply.choices[0].finish_reason !== 'stop') continue;
    const answer = JSON.parse(reply.choices[0].message.content);
    assert.deepEqual(Object.keys(answer), ['answer', 'sure']);
    assert.ok(Number.isInteger(answer.answer));
    assert.equal(typeof answer.sure, 'boolean');
  }
});

const parameters = {
  type: 'object', additionalProperties: false, required: ['city', 'days'],
  properties: { city: { enum: ['Bern', 'Oslo'] }, days: { type: 'integer' } },
};
const tools = [{ type: 'function', function: { name: 'weather', description: 'Tells the weather', parameters } }];

test('a call of a tool, whole and streamed', async () => {
  const options = {
    ...exact, max_tokens: 900, messages: question, tools, tool_choice: { type: 'function', function: { name: 'weather' } },
  };
  const [choice] = (await toolClient.chat.completions.create(options)).choices;
  assert.equal(choice.finish_reason, 'tool_calls');
  const [call] = choice.message.tool_calls;
  assert.equal(call.function.name, 'weather');
  assert.deepEqual(Object.keys(JSON.parse(call.function.arguments)), ['city', 'days']);
  const stream = toolClient.chat.completions.stream(options);
  const [streamed] = (await stream.finalChatCompletion()).choices;
  assert.equal(streamed.finish_reason, 'tool_calls');
  assert.deepEqual(streamed.message.tool_calls.map((c) => c.function.arguments), [call.function.arguments]);
  const next = await toolClient.chat.completions.create({
    ...exact, tools,
    messages: [...question, choice.message, { role: 'tool', tool_call_id: call.id, content: 'Rain' }],
  });
  assert.ok(next.usage.prompt_tokens > 0);
});

test('a choice of tools beside a schema', async () => {
  const schema = { type: 'object', additionalProperties: false, required: ['sum'], properties: { sum: { type: 'integer' } } };
  const time = { type: 'function', function: { name: 'time', parameters: { type: 'object', properties: {} } } };
  const options = {
    ...exact, messages: question, tools: [...tools, time],
    response_format: { type: 'json_schema', json_schema: { name: 'sum', strict: true, schema } },
  };
  const [text] = (await toolClient.chat.completions.create(options)).choices;
  if (text.finish_reason === 'stop') assert.deepEqual(Object.keys(JSON.parse(text.message.content)), ['sum']);
  const [called] = (await toolClient.chat.completions.create({
    ...options, max_tokens: 900, tool_choice: {
      type: 'allowed_tools',
      allowed_tools: { mode: 'required', tools: [{ type: 'function', function: { name: 'weather' } }] },
    },
  })).choices;
  assert.equal(called.finish_reason, 'tool_calls');
  assert.deepEqual(called.message.tool_calls.map((c) => c.function.name), ['weather']);
});

test('text is continued', async () => {
  const some = { model: 'demo', prompt: 'One two three', max_tokens: 5, temperature: 0 };
  const echoed = await client.completions.create({ ...some, echo: true });
  const { text, logprobs } = (await client.completions.create({ ...some, logprobs: 2 })).choices[0];
  assert.equal(echoed.choices[0].text, `One two three${text}`);
  assert.equal(logprobs.tokens.join(''), text);
  const scored = (await client.completions.create({ ...some, max_tokens: 0, echo: true, logprobs: 1 })).choices[0];
  assert.equal(scored.text, some.prompt);
  assert.equal(scored.logprobs.tokens.join(''), some.prompt);
  assert.equal(scored.logprobs.token_logprobs[0], null);
  assert.ok(scored.logprobs.token_logprobs.slice(1).every((x) => x <= 0));
});

test('responses, whole and streamed', async () => {
  const whole = await client.responses.create(
    { model: 'demo', input: 'What is 347 + 589?', temperature: 0, max_output_tokens: 200 });
  assert.equal(whole.status, 'completed');
  assert.match(whole.output_text, /936/);
  const stream = client.responses.stream(
    { model: 'demo', input: question, temperature: 0, max_output_tokens: 200 });
  const final = await stream.finalResponse();
  const said = final.output.filter((i) => i.type === 'message').flatMap((i) => i.content).map((c) => c.text).join('');
  assert.equal(said, whole.output_text);
});

test('errors are the classes that users catch', async () => {
  const wrong = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'wrong', maxRetries: 0 });
  await assert.rejects(wrong.models.list(), OpenAI.AuthenticationError);
  const chat = (more) => client.chat.completions.create({ ...exact, messages: question, ...more });
  await assert.rejects(chat({ temperature: -1 }), (e) => e instanceof OpenAI.BadRequestError && /temperature/.test(e));
  await assert.rejects(chat({ messages: [] }), OpenAI.BadRequestError);
  await assert.rejects(chat({ messages: [{ role: 'user', content: 'many words '.repeat(5000) }] }),
    (e) => e instanceof OpenAI.BadRequestError && e.code === 'context_length_exceeded');
  await assert.rejects(chat({ messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'x' } }] }] }),
    (e) => e instanceof OpenAI.BadRequestError && /image_url/.test(e.message));
});

test('a client that goes away cancels its request', async () => {
  const cancelled = await metric(server.url, 'larch_requests_cancelled_total');
  const stream = await client.chat.completions.create(
    { ...exact, max_tokens: 2000, temperature: 2, messages: question, stream: true, logit_bias: {} });
  for await (const chunk of stream) {
    if (chunk) break;
  }
  stream.controller.abort();
  await until(async () => {
    const running = await metric(server.url, 'larch_requests_running');
    return running === 0;
  });
  assert.ok(await metric(server.url, 'larch_requests_cancelled_total') >= cancelled);
});

test('many at once get what they get alone', async () => {
  const ask = (i) => client.chat.completions.create(
    { ...exact, temperature: 0.8, seed: i, max_tokens: 40, messages: [{ role: 'user', content: `What is ${i} + 7?` }] });
  const together = await Promise.all([...Array(12).keys()].map(ask));
  for (const [i, reply] of together.entries()) {
    assert.deepEqual((await ask(i)).choices[0].message, reply.choices[0].message);
  }
});
