#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is empty: one role owns the tables, and the program's owns none.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner_password="$AMENDS_OWNER_PASSWORD" --set=password="$AMENDS_PASSWORD" <<'SQL'
create role amends_owner login password :'owner_password';
create role amends login password :'password';
create database amends owner amends_owner;
SQL
