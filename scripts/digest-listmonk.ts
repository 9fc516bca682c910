import {
  askService,
  fieldsOf,
  type MailService,
  type OutgoingMail,
  rowsOf,
  SendError,
  type ServiceEdges,
} from './digest-service';

const TEMPLATE = 'Best of the week, without a frame';
// listmonk's own template would put a second mail around ours, with a picture that counts readers.
const TEMPLATE_BODY = '{{ template "content" . }}';
const TAG = 'best-of-the-week';

/**
 * listmonk's API: one campaign for a mail, named after its key. `DIGEST_KEY` is the name and the
 * token of an API user, `name:token`. https://listmonk.app/docs/apis/campaigns/
 */
export function listmonkService(endpoint: string, edges: ServiceEdges): MailService {
  if (!/^[^:\s]+:\S+$/.test(edges.key ?? ''))
    throw new SendError('Set DIGEST_KEY to the name and token of a listmonk API user, name:token.');
  const ask = (method: 'GET' | 'POST' | 'PUT', path: string, step: string, body?: unknown) =>
    askService(edges, `${endpoint}/api${path}`, step, {
      method,
      headers: {
        authorization: `token ${edges.key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const dataOf = async (answer: Promise<unknown>) => fieldsOf(await answer).data;

  const listId = async (uuid: string | null): Promise<number> => {
    const data = await dataOf(ask('GET', '/lists?per_page=all', 'Reading the lists'));
    const found = rowsOf(fieldsOf(data).results).find((list) => list.uuid === uuid);
    if (typeof found?.id === 'number') return found.id;
    throw new SendError(`listmonk has no list ${uuid}. Copy the UUID of a list into brand.json.`);
  };
  const templateId = async (): Promise<unknown> => {
    const templates = await dataOf(ask('GET', '/templates?no_body=true', 'Reading the templates'));
    const found = rowsOf(templates).find(({ name }) => name === TEMPLATE);
    if (found) return found.id;
    const body = { name: TEMPLATE, type: 'campaign', body: TEMPLATE_BODY };
    return fieldsOf(await dataOf(ask('POST', '/templates', 'Adding a template', body))).id;
  };
  const campaignNamed = async (key: string) => {
    const newest = '/campaigns?order_by=created_at&order=DESC&page=1&per_page=100&no_body=true';
    const data = await dataOf(ask('GET', newest, 'Looking for the campaign'));
    return rowsOf(fieldsOf(data).results).find(({ name }) => name === key);
  };

  return {
    name: 'listmonk',
    async prepare(mail: OutgoingMail) {
      const there = await campaignNamed(mail.key);
      if (there) return String(there.id);
      const lists = [await listId(mail.list)];
      const campaign = await dataOf(
        ask('POST', '/campaigns', 'Making the campaign', {
          name: mail.key,
          subject: mail.subject,
          lists,
          type: 'regular',
          content_type: 'html',
          messenger: 'email',
          body: mail.html,
          altbody: mail.text,
          template_id: await templateId(),
          tags: [TAG],
        }),
      );
      const { id } = fieldsOf(campaign);
      if (id === undefined) throw new SendError('Making the campaign: the answer names none.');
      return String(id);
    },
    async start(id: string) {
      const campaign = await dataOf(ask('GET', `/campaigns/${id}`, 'Looking at the campaign'));
      // Running, finished, paused or cancelled: it went, or a person has taken it over.
      if (fieldsOf(campaign).status !== 'draft') return;
      await ask('PUT', `/campaigns/${id}/status`, 'Starting the campaign', { status: 'running' });
    },
  };
}
