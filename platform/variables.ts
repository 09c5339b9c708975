import {
  base64Key,
  choice,
  decimal,
  networks,
  origin,
  originTemplate,
  port,
  text,
  url,
  whole,
} from '#platform/variable-kinds.ts'

export type ProcessName = 'api' | 'worker' | 'migrate' | 'seed' | 'storefront' | 'edge'

export type Variable<T, P extends ProcessName, O extends boolean> = {
  name: string
  /** One line for a person, printed in .env.example. */
  meaning: string
  /** Only these processes get the value: a process cannot leak a secret it never read. */
  readBy: readonly P[]
  parse: (text: string) => T
  /** As it would be written in the environment. */
  default?: string
  /** The default is for a developer's machine: production has to say it. */
  localDefault?: boolean
  optional?: O
  secret?: boolean
}

const variable = <T, P extends ProcessName, O extends boolean = false>(entry: Variable<T, P, O>) => entry
const postgres = url('postgres:', 'postgresql:')
const running = ['api', 'worker'] as const
const serving = ['api', 'worker', 'seed'] as const
const everywhere = ['api', 'worker', 'migrate', 'seed', 'storefront', 'edge'] as const

/** Every variable the product reads, in the order in which .env.example shows them. */
export const variables = {
  env: variable({
    name: 'SADU_ENV',
    meaning: 'local, or production where no default of a secret is accepted',
    readBy: everywhere,
    parse: choice('local', 'production'),
    default: 'local',
  }),
  apiHost: variable({
    name: 'SADU_API_HOST',
    meaning: 'Address the API listens on',
    readBy: ['api', 'edge'],
    parse: text,
    default: '127.0.0.1',
  }),
  apiPort: variable({
    name: 'SADU_API_PORT',
    meaning: 'Port the API listens on',
    readBy: ['api', 'edge'],
    parse: port,
    default: '4000',
  }),
  webPort: variable({
    name: 'SADU_WEB_PORT',
    meaning: 'Port browsers use: the edge in front of the storefront and the API',
    readBy: ['edge'],
    parse: port,
    default: '3000',
  }),
  shopOrigin: variable({
    name: 'SADU_SHOP_ORIGIN',
    meaning: 'Origin of a storefront; {slug} stands for the tenant',
    readBy: [...serving, 'storefront'],
    parse: originTemplate,
    default: 'http://{slug}.localhost:3000',
    localDefault: true,
  }),
  appOrigin: variable({
    name: 'SADU_APP_ORIGIN',
    meaning: 'Origin of the admin area',
    readBy: [...serving, 'storefront'],
    parse: origin,
    default: 'http://app.localhost:3000',
    localDefault: true,
  }),
  apiUrl: variable({
    name: 'SADU_API_URL',
    meaning: 'Where the storefront server reaches the API',
    readBy: ['storefront'],
    parse: url('http:', 'https:'),
    default: 'http://127.0.0.1:4000',
  }),
  databaseUrl: variable({
    name: 'DATABASE_URL',
    meaning: 'Postgres as its administrator; read by bootstrap and migrate only (npm start brings its own when empty)',
    readBy: ['migrate'],
    parse: postgres,
    secret: true,
  }),
  migratorUrl: variable({
    name: 'DATABASE_URL_MIGRATOR',
    meaning: 'Postgres as app_migrator',
    readBy: ['migrate'],
    parse: postgres,
    secret: true,
  }),
  userUrl: variable({
    name: 'DATABASE_URL_USER',
    meaning: 'Postgres as app_user: the work of one tenant at a time',
    readBy: serving,
    parse: postgres,
    secret: true,
  }),
  identityUrl: variable({
    name: 'DATABASE_URL_IDENTITY',
    meaning: 'Postgres as app_identity: users, sessions, codes',
    readBy: serving,
    parse: postgres,
    secret: true,
  }),
  systemUrl: variable({
    name: 'DATABASE_URL_SYSTEM',
    meaning: 'Postgres as app_system: the short list of duties over all tenants',
    readBy: serving,
    parse: postgres,
    secret: true,
  }),
  queueUrl: variable({
    name: 'DATABASE_URL_QUEUE',
    meaning: 'Postgres as app_queue: the owner of the jobs',
    readBy: ['worker', 'migrate', 'seed'],
    parse: postgres,
    secret: true,
  }),
  poolSize: variable({
    name: 'SADU_DB_POOL_SIZE',
    meaning: 'Connections each process keeps per database role',
    readBy: serving,
    parse: whole(1, 200),
    default: '10',
  }),
  redisUrl: variable({
    name: 'REDIS_URL',
    meaning: 'Valkey or Redis (npm start brings its own when empty)',
    readBy: serving,
    parse: url('redis:', 'rediss:'),
    secret: true,
  }),
  masterKey: variable({
    name: 'SADU_MASTER_KEY',
    meaning: 'Base64 of 32 random bytes: encrypts signing keys and derives token keys',
    readBy: serving,
    parse: base64Key,
    secret: true,
  }),
  mail: variable({
    name: 'SADU_MAIL',
    meaning: 'How mail leaves: mailbox (kept on disk, shown on a local page), smtp or ses',
    readBy: running,
    parse: choice('mailbox', 'smtp', 'ses'),
    default: 'mailbox',
    localDefault: true,
  }),
  mailFrom: variable({
    name: 'SADU_MAIL_FROM',
    meaning: 'Sender of every mail',
    readBy: running,
    parse: text,
    default: 'Sadu <no-reply@sadu.localhost>',
    localDefault: true,
  }),
  smtpUrl: variable({
    name: 'SMTP_URL',
    meaning: 'Mail server, needed when SADU_MAIL=smtp',
    readBy: running,
    parse: url('smtp:', 'smtps:'),
    optional: true,
    secret: true,
  }),
  sesRegion: variable({
    name: 'SADU_SES_REGION',
    meaning: 'Region of Amazon SES',
    readBy: running,
    parse: text,
    default: 'me-south-1',
  }),
  sesConfigurationSet: variable({
    name: 'SADU_SES_CONFIGURATION_SET',
    meaning: 'Configuration set mails are sent with; none when empty',
    readBy: running,
    parse: text,
    optional: true,
  }),
  storage: variable({
    name: 'SADU_STORAGE',
    meaning: 'Where pictures and documents are kept: disk, or s3 (credentials: the AWS SDK’s default chain)',
    readBy: serving,
    parse: choice('disk', 's3'),
    default: 'disk',
  }),
  s3Bucket: variable({
    name: 'SADU_S3_BUCKET',
    meaning: 'Private bucket, needed when SADU_STORAGE=s3',
    readBy: serving,
    parse: text,
    optional: true,
  }),
  s3Region: variable({
    name: 'SADU_S3_REGION',
    meaning: 'Region of the bucket',
    readBy: serving,
    parse: text,
    default: 'me-south-1',
  }),
  s3Endpoint: variable({
    name: 'SADU_S3_ENDPOINT',
    meaning: 'Another S3-compatible store, under the address that browsers reach too; Amazon’s when empty',
    readBy: serving,
    parse: url('http:', 'https:'),
    optional: true,
  }),
  s3PathStyle: variable({
    name: 'SADU_S3_PATH_STYLE',
    meaning: 'true where the bucket is part of the path, not of the host name',
    readBy: serving,
    parse: choice('true', 'false'),
    default: 'false',
  }),
  dataDir: variable({
    name: 'SADU_DATA_DIR',
    meaning: 'Folder of the embedded services, mail/ (mailbox) and media/ (disk storage)',
    readBy: [...serving, 'edge'],
    parse: text,
    default: '.sadu',
  }),
  rateLimitFactor: variable({
    name: 'SADU_RATE_LIMIT_FACTOR',
    meaning: 'Multiplies every rate limit, for load tests; production accepts 1 only',
    readBy: running,
    parse: decimal(0.01, 1_000_000),
    default: '1',
  }),
  trustProxy: variable({
    name: 'SADU_TRUST_PROXY',
    meaning: 'Networks whose X-Forwarded-* headers are believed, separated by commas',
    readBy: ['api'],
    parse: networks,
    default: 'loopback',
  }),
  logLevel: variable({
    name: 'SADU_LOG_LEVEL',
    meaning: 'fatal, error, warn, info, debug, trace or silent',
    readBy: everywhere,
    parse: choice('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    default: 'info',
  }),
  demoPassword: variable({
    name: 'SADU_DEMO_PASSWORD',
    meaning: 'Password of the owners in the demo world',
    readBy: ['seed'],
    parse: text,
    default: 'sadu-demo-2026',
    localDefault: true,
    secret: true,
  }),
}
