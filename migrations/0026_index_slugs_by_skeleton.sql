create index concurrently if not exists tenant_slugs_by_skeleton on tenant_slugs (skeleton);
