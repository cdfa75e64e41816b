-- The only ones who may see a case: whoever else has any power over cases has none over it. Null where nobody is named.
alter table case_line
  add column only_for uuid[],
  -- Nothing of it may be erased: somebody will have to show what is in it.
  add column held boolean not null default false;

-- A case is erased by its key. While it is held, whoever tries is told, whatever they came by.
create function keep_what_is_held() returns trigger language plpgsql as $$
begin
  if exists (select from case_line where case_line.case_id = old.case_id and case_line.held) then
    raise exception 'This case is held: nothing of it may be erased.' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $$;
create trigger case_key_is_held before delete on case_key for each row execute function keep_what_is_held();
