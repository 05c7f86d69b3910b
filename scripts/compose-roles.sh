#!/bin/sh
# The three roles of the database: the owner migrates, the application reads and writes rows, ballots come later.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres \
  -v owner_password="$KENES_OWNER_PASSWORD" -v app_password="$KENES_APP_PASSWORD" <<'SQL'
create role kenes_owner login password :'owner_password';
create role kenes_app login password :'app_password';
create database kenes owner kenes_owner;
SQL
