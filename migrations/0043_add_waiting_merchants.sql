-- Whoever verifies a merchant block has to read it.

create function waiting_merchants() returns table (tenant_id uuid, merchant jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, c.draft -> 'merchant'
  from tenants t join storefront_config c on c.tenant_id = t.id
  where t.verification_state = 'pending' and t.purged_at is null
$$;
comment on function waiting_merchants() is
  'The merchant blocks that wait to be verified, as the tenants wrote them; nothing else of a storefront.';
call give_to_resolver('waiting_merchants()', 'app_system');
