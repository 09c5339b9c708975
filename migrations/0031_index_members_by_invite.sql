create index concurrently if not exists tenant_members_by_invite on tenant_members (invite_token_hash)
  where invite_token_hash is not null;
