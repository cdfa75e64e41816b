-- Those who must not see a case: they said so, the person did, or its first words name them. It wins over every other way
-- to stand to a case. A case that has some stands in a part of the lists of its own.
alter table case_line add column recused uuid[] not null default '{}';
