create index concurrently if not exists orders_by_text on orders
  using gin (search_keys(tenant_id, search_text)) with (gin_pending_list_limit = 512);
create index concurrently if not exists donations_by_text on donations
  using gin (search_keys(tenant_id, search_text)) with (gin_pending_list_limit = 512);
create index concurrently if not exists pledges_by_text on pledges
  using gin (search_keys(tenant_id, search_text)) with (gin_pending_list_limit = 512);
create index concurrently if not exists contacts_by_text on contacts
  using gin (search_keys(tenant_id, search_text)) with (gin_pending_list_limit = 512);
