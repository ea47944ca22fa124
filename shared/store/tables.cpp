#include "shared/store/tables.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace cairn {

namespace {

constexpr const char *kVersionOne = R"sql(
create table revision (
    number        integer primary key,
    device        blob not null,
    incarnation   blob not null,
    sequence      integer not null,
    record        blob not null,
    type          text not null,
    scope         text not null,
    outcome       integer not null,
    effective     integer,
    commit_number integer,
    rule          text,
    place         text,
    sentence      text,
    hash          blob not null,
    body          text not null,
    unique (device, incarnation, sequence)
);
create index revision_record on revision (record);
create index revision_commit on revision (commit_number) where commit_number is not null;
create index revision_open on revision (device, incarnation, sequence) where outcome <> 1;

create table record (
    number    integer primary key,
    id        blob not null unique,
    type      text not null,
    scope     text not null,
    unread    integer not null,
    contested integer not null,
    view      text not null
);
create index record_type on record (type, number);
create index record_scope on record (scope);
create index record_waits on record (number) where unread + contested > 0;

create table reference (
    target blob not null,
    type   text not null,
    path   text not null,
    record integer not null references record (number) on delete cascade,
    primary key (target, type, path, record)
) without rowid;
create index reference_record on reference (record);

create virtual table words using fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
insert into words (words, rank) values ('secure-delete', 1);

create table counter (name text primary key, value integer not null) without rowid;
insert into counter values ('commit', 0);

create table fact (name text primary key, value text not null) without rowid;
create table scope (id text primary key, generation integer not null, cursor integer not null)
    without rowid;
create table draft (key text primary key, text text not null, caret integer not null,
    at integer not null) without rowid;
)sql";

/// From version 1 to 2; a new file takes the same steps, so that there is one way to each version.
constexpr const char *kFromOne = R"sql(
alter table revision add column was text;
alter table revision add column sealed integer not null default 0;
create index revision_was on revision (was) where was is not null;
create index revision_sealed on revision (scope) where sealed = 1;
create table receipt (
    incarnation blob not null,
    first       integer not null,
    last        integer not null,
    body        text not null,
    primary key (incarnation, first, last)
) without rowid;
)sql";

/// From version 2 to 3: without the second copy of each text, and with marks for what is gone. To
/// take a text out of the index word by word cost more than all other work on an edit; now what
/// must vanish is merged away at once (Views::forgetWords), and anything else in time. And with
/// room for pieces of snapshots until each is whole, for cases, and for what the county said of
/// revisions after their push.
constexpr const char *kFromTwo = R"sql(
create table words_kept as select rowid as number, text from words;
drop table words;
create virtual table words using fts5 (text, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2');
insert into words (rowid, text) select number, text from words_kept order by number;
drop table words_kept;
create table piece (
    snapshot blob not null,
    at       integer not null,
    bytes    blob not null,
    primary key (snapshot, at)
) without rowid;
create table case_file (
    device      blob not null,
    incarnation blob not null,
    sequence    integer not null,
    state       text not null,
    since       integer not null,
    reason      text not null,
    told        integer not null,
    ruling      text not null,
    judge       text not null,
    primary key (device, incarnation, sequence)
) without rowid;
create index case_untold on case_file (device, incarnation, sequence) where told = 0;
create index case_contested on case_file (since) where state = 'contested';
create table verdict (
    device        blob not null,
    commit_number integer not null,
    incarnation   blob not null,
    sequence      integer not null,
    primary key (device, commit_number, incarnation, sequence)
) without rowid;
insert into verdict select device, commit_number, incarnation, sequence from revision
    where outcome = 1 and rule <> '';
)sql";

} // namespace

void createTables(SQLite::Database &sqlite)
{
    sqlite.exec("begin exclusive"); // also tells at once whether somebody else has the file
    const int version = sqlite.execAndGet("pragma user_version").getInt();
    if (version > kTablesVersion) {
        sqlite.exec("rollback");
        throw SQLite::Exception("the file was written by a newer Cairn", 14 /* CANTOPEN */);
    }
    if (version < kTablesVersion) {
        if (version == 0)
            sqlite.exec(kVersionOne);
        if (version < 2)
            sqlite.exec(kFromOne);
        sqlite.exec(kFromTwo);
        sqlite.exec("pragma user_version = " + std::to_string(kTablesVersion));
    }
    sqlite.exec("commit");
}

} // namespace cairn
