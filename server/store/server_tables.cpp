#include "server/store/server_tables.h"

#include "shared/store/guard.h"

namespace cairn {

namespace {

constexpr const char *kTables = R"(
create table if not exists account (
    person blob primary key check (length(person) = 16),
    name text not null unique collate nocase,
    role text not null,
    reach text not null,
    password_hash text not null,
    made_millis integer not null
) strict, without rowid;

create table if not exists enrolment_code (
    person blob primary key references account (person),
    hash blob not null check (length(hash) = 32),
    until_millis integer not null,
    tries integer not null default 0,
    used_by blob
) strict, without rowid;

create table if not exists device (
    device blob primary key check (length(device) = 16),
    person blob not null references account (person),
    public_key blob not null check (length(public_key) = 32),
    program text not null,
    enrolled_millis integer not null,
    revoked integer not null default 0
) strict, without rowid;
create index if not exists device_by_person on device (person);

create table if not exists challenge_nonce (
    hash blob primary key check (length(hash) = 32),
    device blob not null,
    until_millis integer not null
) strict, without rowid;
create index if not exists challenge_nonce_by_device on challenge_nonce (device, until_millis);

create table if not exists bearer_token (
    hash blob primary key check (length(hash) = 32),
    device blob not null references device (device),
    until_millis integer not null
) strict, without rowid;
create index if not exists bearer_token_by_device on bearer_token (device, until_millis);

create table if not exists web_session (
    hash blob primary key check (length(hash) = 32),
    person blob not null references account (person),
    opened_millis integer not null,
    seen_millis integer not null
) strict, without rowid;
create index if not exists web_session_by_person on web_session (person, opened_millis);
)";

} // namespace

Result<void> createServerTables(Database &database)
{
    return guarded(database, [&] { database.sqlite().exec(kTables); });
}

} // namespace cairn
