/** Tables without tenant rows, and why each has none. Everything else in `public` carries a protected `tenant_id`. */
export const globalTables: Record<string, string> = {
  admin_log: 'what super admins did, about many tenants; reached by app_system alone',
  platform_switches: 'what can be turned off for every tenant; reached by app_system alone',
  schema_migrations: 'names of the migrations that ran; owned by the migrator',
  sessions: 'of a person, in whichever tenant they work',
  sign_in_attempts: 'of addresses, networks and devices, before anybody is known',
  sign_in_challenges: 'of a person',
  sign_in_events: 'of a person; their tenants have them in audit_log',
  signing_keys: 'of the built-in issuer',
  tenant_foundings: 'of a person: what they founded, before there was a tenant',
  user_codes: 'of a person',
  user_passwords: 'of a person',
  user_recovery_codes: 'of a person',
  user_totp: 'of a person',
  users: 'a person may belong to many tenants',
}

/** Of the tables above, those of the platform: what identity reaches of the others, app_system reaches of these. */
export const systemTables = new Set(['admin_log', 'platform_switches'])

/** The tenant registry narrows by its own id. */
export const keyColumnOf = (table: string) => (table === 'tenants' ? 'id' : 'tenant_id')

/** Unique names that hold for the whole deployment, and why they tell nobody anything. */
export const globalUniqueIndexes: Record<string, string> = {
  tenants_pkey: 'the id of a tenant is the tenant',
  tenant_slugs_pkey: 'as tenants_slug_key, for the slugs of the past too',
  tenants_slug_key: 'a subdomain leads to one tenant; whether it is taken is public by nature',
}

/** References that leave the tenant, and why they cannot be used to look into another one. */
export const globalReferences: Record<string, string> = {
  'tenant_members(user_id) -> users': 'a person is global; app_user cannot read users',
  'tenant_limit_overrides(set_by) -> users': 'written by app_system only',
  'tenants(suspended_by) -> users': 'written by app_system only',
  'platform_switches(changed_by) -> users': 'written by app_system only',
  'tenant_views(user_id) -> users': 'written by app_system only',
  'admin_log(user_id) -> users': 'written by app_system only',
  'admin_log(about_tenant) -> tenants': 'written by app_system only',
  'sessions(user_id) -> users': 'identity',
  'tenant_foundings(user_id) -> users': 'identity',
  'sign_in_challenges(user_id) -> users': 'identity',
  'sign_in_events(user_id) -> users': 'identity',
  'user_codes(user_id) -> users': 'identity',
  'user_passwords(user_id) -> users': 'identity',
  'user_recovery_codes(user_id) -> users': 'identity',
  'user_totp(user_id) -> users': 'identity',
}

/** Functions that run with their owner's rights, and what each may answer. */
export const definerFunctions: Record<string, string> = {
  'public.resolve_tenant(text)': 'app_resolver: the tenant of one slug',
  'public.my_memberships()': 'app_resolver: the caller’s own tenants',
  'public.my_access(text)': 'app_resolver: what the caller may be in one tenant',
  'public.slug_states(text[])': 'app_resolver: whether slugs are taken, which is public by nature',
  'public.find_by_text(text,text[],uuid,uuid,integer)':
    'app_search: ids of the current tenant’s records that have some words',
  'public.resolve_download(bytea)':
    'app_resolver: the tenant of one unused download link, by the hash of its random token',
  'public.audit_super_admin(uuid,text,uuid,jsonb,jsonb,text,text)':
    'app_resolver: adds what a super admin did to one tenant’s audit log, for app_system; answers nothing',
  'public.audit_sign_in(uuid,text,boolean,inet,text)':
    'app_resolver: adds an event of one person’s sign-in to the audit logs of their own tenants; answers nothing',
  'public.forget_sign_in_events()': 'app_resolver: removes events of sign-ins older than 400 days; answers nothing',
  'public.resolve_invitation(bytea)':
    'app_resolver: the tenant of one open or accepted invitation, by the hash of its random token',
  'public.view_access(text,uuid)': 'app_resolver: whether the caller’s look at one tenant goes on',
  'public.waiting_merchants()': 'app_resolver: the merchant blocks that wait to be verified, for app_system',
  'public.is_switched_on(text)': 'app_resolver: whether something of the platform is on for everybody',
  'public.resolve_archive(bytea)':
    'app_resolver: the tenant of one unused link to an archive, by the hash of its random token',
  'public.purge_rows(uuid,text,integer)': 'app_purger: deletes rows of tenants whose time is over',
  'public.finish_purge(uuid)': 'app_purger: empties the registry row of such a tenant',
  'public.is_being_founded(uuid)': 'app_resolver: whether this transaction created the tenant',
  'public.erase_written(uuid[])': 'app_eraser: takes out what people wrote about records of the current tenant',
  'jobs.dead_letters(text,integer,integer)': 'app_queue: dead jobs, for app_system',
  'jobs.queue_figures()': 'app_queue: counts by queue, for app_system',
  'jobs.redrive(uuid[],text,integer)': 'app_queue: puts dead jobs back into their queues, for app_system',
  'public.forget_old_audit(integer)':
    'app_eraser: removes audit rows of the current tenant, and only those older than 400 days',
  'jobs.enqueue(text,jsonb,text,timestamp with time zone)': 'app_queue: adds a job of the caller’s own tenant',
}

const keysOfWords =
  'keys of words for find_by_text(), which reads past row-level security and gives ids of the current tenant only'

/** Indexes that a filter under row-level security cannot use, and what they are for. */
export const unusableIndexes: Record<string, string> = {
  contacts_by_text: keysOfWords,
  donations_by_text: keysOfWords,
  orders_by_text: keysOfWords,
  pledges_by_text: keysOfWords,
}
