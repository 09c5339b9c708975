create index concurrently if not exists orders_by_contact on orders (tenant_id, contact_id, id) where contact_id is not null;
