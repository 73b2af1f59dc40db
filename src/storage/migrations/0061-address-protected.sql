-- Whether the address of the young person is protected, as the case itself knows it: lists hide the provider by it.
alter table cases add column address_protected boolean not null
  generated always as (coalesce(snapshot #> '{context,file,facts,protectedAddress}' = 'true'::jsonb, false)) stored;
