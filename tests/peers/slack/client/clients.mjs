// Slack's own clients for Node, moved by lines of JSON on standard input; each is answered by one.
import { createInterface } from "node:readline";
import { SocketModeClient } from "@slack/socket-mode";
import { WebClient } from "@slack/web-api";

const { SLACK_API_URL: slackApiUrl, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = process.env;
const silent = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel() {}, setName() {} };
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const web = (token, impatient) =>
  new WebClient(token, {
    slackApiUrl,
    logger: silent,
    rejectRateLimitedCalls: impatient,
    retryConfig: { retries: 1, minTimeout: 1, maxTimeout: 1, factor: 1 },
  });

const socket = new SocketModeClient({
  appToken,
  logger: silent,
  clientOptions: { slackApiUrl, retryConfig: { retries: 1, minTimeout: 1 } },
});
let connected = 0;
socket.on("connected", () => (connected += 1));
for (const kind of ["slash_commands", "interactive", "message"]) {
  socket.on(kind, async ({ ack, body, retry_num }) => {
    await ack(kind === "slash_commands" ? { text: `heard ${body.text}` } : undefined);
    heard.push({ kind, type: body.type ?? null, event: body.event?.type ?? null, retry: retry_num ?? null });
  });
}
const heard = [];

const deeds = {
  async call({ method, arguments: given, token = botToken, impatient = true }) {
    return await web(token, impatient).apiCall(method, given);
  },
  async pages({ method, arguments: given }) {
    const pages = [];
    for await (const page of web(botToken, true).paginate(method, given)) pages.push(page);
    return pages;
  },
  async upload({ arguments: given }) {
    return await web(botToken, true).filesUploadV2(given);
  },
  connect: () => socket.start(),
  heard: () => ({ connected, heard }),
  disconnect: () => socket.disconnect(),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { deed, ...given } = JSON.parse(line);
  try {
    tell({ done: (await deeds[deed](given)) ?? null });
  } catch (error) {
    tell({ failed: { code: error.code, ...error.data, retryAfter: error.retryAfter, message: error.message } });
  }
}
process.exit(0);
