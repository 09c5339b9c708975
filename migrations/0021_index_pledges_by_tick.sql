-- Each tenant takes its own waiting pledges; without its id in front every tenant would pass those of all others.
create index concurrently pledges_by_tick on pledges (tenant_id, next_tick_at) where next_tick_at is not null;
