import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/newsroom';
import { newsroomFetch } from '../../newsroom/newsroom-fetch';

const email = 'reader@example.org';
let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await startNewsroom({ now: Date.UTC(2026, 10, 22, 14, 7), publishers: 3 });
});
afterEach(() => newsroom.stop());

const post = (url: string, value: unknown) =>
  newsroomFetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });
const subscribe = (value: unknown) =>
  post(`${newsroom.listmonk.endpoint}/api/public/subscription`, value);

test('listmonk shows its public lists only', async () => {
  const response = await newsroomFetch(`${newsroom.listmonk.endpoint}/api/public/lists`);
  const lists: { name: string; uuid: string }[] = await response.json();
  expect(lists.map(({ name }) => name)).toEqual(['Daily news', 'Breaking news']);
  expect(lists[0]?.uuid).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('a sign-up is unconfirmed until the link in the mail is followed', async () => {
  const { lists } = newsroom.brand().newsletter;
  const response = await subscribe({ email, list_uuids: [lists.daily, lists.breaking] });
  expect([response.status, await response.json()]).toEqual([200, { data: { has_optin: true } }]);
  const [mail] = newsroom.inbox(email);
  expect(mail?.subject).toBe('Confirm subscription');
  expect(newsroom.listmonk.subscriptions(email)).toEqual({
    'Daily news': 'unconfirmed',
    'Breaking news': 'unconfirmed',
  });
  expect((await newsroomFetch(mail?.link ?? '')).status).toBe(200);
  expect(newsroom.listmonk.subscriptions(email)).toEqual({
    'Daily news': 'confirmed',
    'Breaking news': 'confirmed',
  });
  expect(newsroom.inbox(email).map(({ subject }) => subject)).toContain('Your daily news');
  const again = await subscribe({ email, list_uuids: [lists.daily] });
  expect(await again.json()).toEqual({ data: { has_optin: false } });
});

test('the form encoding works as the JSON does', async () => {
  const { lists } = newsroom.brand().newsletter;
  const response = await newsroomFetch(`${newsroom.listmonk.endpoint}/api/public/subscription`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([
      ['email', email],
      ['l', lists.breaking],
    ]).toString(),
  });
  expect(response.status).toBe(200);
  expect(newsroom.listmonk.subscriptions(email)).toEqual({ 'Breaking news': 'unconfirmed' });
});

test.each([
  [{ email, list_uuids: [] }, 'No valid lists selected to subscribe.'],
  [{ email: 'nobody', list_uuids: ['DAILY'] }, 'Invalid email.'],
  [{ email: 'x@blocked.example', list_uuids: ['DAILY'] }, 'The e-mail domain is blocklisted.'],
  [{ email, list_uuids: ['00000000-0000-4000-a000-000000000000'] }, 'Invalid UUID(s)'],
  [{ email, list_uuids: ['STAFF'] }, 'Invalid UUID(s)'],
  [{ email, name: 'x'.repeat(300), list_uuids: ['DAILY'] }, 'Invalid name.'],
])('listmonk refuses %j', async (value, message) => {
  const [daily, , staff] = newsroom.listmonk.lists;
  const filled = JSON.stringify(value)
    .replace('DAILY', daily?.uuid ?? '')
    .replace('STAFF', staff?.uuid ?? '');
  const response = await subscribe(JSON.parse(filled));
  expect([response.status, await response.json()]).toEqual([400, { message }]);
  expect(newsroom.inbox(email)).toEqual([]);
});

test('the inbox is a page with the link, and shows hostile text as text', async () => {
  const { lists } = newsroom.brand().newsletter;
  await subscribe({ email, list_uuids: [lists.daily] });
  const base = `${newsroom.listmonk.endpoint}/inbox`;
  const html = await (await newsroomFetch(`${base}?email=${encodeURIComponent(email)}`)).text();
  expect(html).toMatch(/href="http:\/\/news\.localhost:\d+\/subscription\/optin\//);
  const hostile = await newsroomFetch(`${base}?email=${encodeURIComponent('<script>x')}`);
  expect(await hostile.text()).not.toContain('<script>x');
  expect(await (await newsroomFetch(base)).text()).toContain(email);
});

const tokenOf = async () =>
  (await newsroomFetch(`${newsroom.ghost.endpoint}/members/api/integrity-token/`)).text();
const magic = async (value: object) =>
  post(`${newsroom.ghost.endpoint}/members/api/send-magic-link/`, {
    emailType: 'subscribe',
    integrityToken: await tokenOf(),
    ...value,
  });

test('Ghost signs up with a token, and the member gets the newsletters chosen', async () => {
  const site = await newsroomFetch(`${newsroom.ghost.endpoint}/members/api/site/`);
  expect(site.headers.get('access-control-allow-origin')).toBe('*');
  const response = await magic({ email, newsletters: [{ name: 'Breaking news' }] });
  expect(response.status).toBe(201);
  expect(newsroom.ghost.member(email)).toBeNull();
  const link = newsroom.inbox(email)[0]?.link ?? '';
  const followed = await newsroomFetch(link);
  expect(followed.url).toContain('success=true');
  expect(newsroom.ghost.member(email)).toEqual(['Breaking news']);
});

test('Ghost answers a member with a sign-in mail and leaves the newsletters alone', async () => {
  await magic({ email, newsletters: [{ name: 'Daily news' }] });
  await newsroomFetch(newsroom.inbox(email)[0]?.link ?? '');
  expect((await magic({ email, newsletters: [{ name: 'Breaking news' }] })).status).toBe(201);
  const second = newsroom.inbox(email)[1];
  expect(second?.subject).toContain('Sign in');
  await newsroomFetch(second?.link ?? '');
  expect(newsroom.ghost.member(email)).toEqual(['Daily news']);
});

test.each([
  [{ email: '' }, 'Email is required.'],
  [{ email: 'nobody' }, 'Email is not valid'],
  [{ email, integrityToken: 'wrong' }, 'The request could not be understood.'],
  [{ email, newsletters: [{ name: 'Nope' }] }, 'Cannot subscribe to invalid newsletters Nope'],
])('Ghost refuses %j', async (value, message) => {
  const response = await magic(value);
  expect(response.status).toBe(400);
  expect((await response.json()).errors[0]).toMatchObject({ message, type: 'BadRequestError' });
});

test('Ghost takes a filled trap without sending mail', async () => {
  expect((await magic({ email, honeypot: 'x' })).status).toBe(201);
  expect(newsroom.inbox(email)).toEqual([]);
});

test('Ghost stops the sixth try for an address, and the tenth address', async () => {
  for (let index = 0; index < 5; index++) expect((await magic({ email })).status).toBe(201);
  const sixth = await magic({ email });
  expect(sixth.status).toBe(429);
  expect((await sixth.json()).errors[0].message).toContain('try again in 10 minutes');
  for (let index = 0; index < 8; index++) await magic({ email: `r${index}@example.org` });
  expect((await magic({ email: 'tenth@example.org' })).status).toBe(429);
});
