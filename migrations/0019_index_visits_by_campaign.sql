create index concurrently if not exists visits_by_campaign on visits (tenant_id, source, campaign, medium);
