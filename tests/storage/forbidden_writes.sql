-- a stage that does not exist | ck_request_stage
UPDATE request SET stage = 'lost';

-- closed without an outcome | ck_request_ended
UPDATE request SET stage = 'closed', closed_on = '2026-04-01', due_on = NULL, started_on = NULL,
expected_on = NULL, step = '', step_on = NULL;

-- closed without a day | ck_request_closed
UPDATE request SET stage = 'closed', outcome = 'granted', due_on = NULL, started_on = NULL,
expected_on = NULL, step = '', step_on = NULL;

-- an outcome while it is open | ck_request_ended
UPDATE request SET outcome = 'granted';

-- an outcome that does not exist | ck_request_outcome
UPDATE request SET outcome = 'lost', closed_on = '2026-04-01', stage = 'closed', due_on = NULL,
started_on = NULL, expected_on = NULL, step = '', step_on = NULL;

-- closed with a step left | ck_request_nothing_left
UPDATE request SET outcome = 'granted', closed_on = '2026-04-01', stage = 'closed', due_on = NULL,
started_on = NULL, expected_on = NULL;

-- waiting for no day | ck_request_waiting
UPDATE request SET due_on = NULL, started_on = NULL, expected_on = NULL;

-- due once it was answered | ck_request_running
UPDATE request SET stage = 'answered' WHERE stage = 'waiting';

-- due before it started | ck_request_due
UPDATE request SET due_on = started_on;

-- expected after it is due | ck_request_due
UPDATE request SET expected_on = '2027-01-01' WHERE due_on IS NOT NULL;

-- expected never | ck_request_expected
UPDATE request SET expected_on = NULL;

-- waiting, sent on no day | ck_request_sent
UPDATE request SET sent_on = NULL;

-- a step on no day | ck_request_step
UPDATE request SET step_on = NULL;

-- a day that is none | ck_request_step_on_is_a_day
UPDATE request SET step_on = '2026-02-30';

-- a day written otherwise | ck_request_step_on_is_a_day
UPDATE request SET step_on = '2026-3-2';

-- a word for a number | cannot store TEXT value in INTEGER column request.last_seq
UPDATE request SET last_seq = 'three';

-- fewer than no event | ck_request_last_seq
UPDATE request SET last_seq = -1;

-- another subject | request_stays_what_it_is
UPDATE request SET title = 'Autre';

-- another right | request_stays_what_it_is
UPDATE request SET "right" = 'access';

-- another person | request_stays_what_it_is
UPDATE request SET person_id = 2;

-- no person | FOREIGN KEY
INSERT INTO request SELECT 9, '9', 99, kind, 'x', rule, topic, title, opened_on, recipient_name,
recipient, body_key, fold, last_seq, stage, sent_on, started_on, expected_on, due_on, closed_on,
outcome, step, step_on FROM request WHERE id = 1;

-- a second open request of the same kind | UNIQUE: request.person_id, request.body_key, request.right, request.topic
INSERT INTO request SELECT 9, '00000000-0000-4000-8000-000000000001', person_id, kind, "right",
rule, topic, title, opened_on, recipient_name, recipient, body_key, fold, last_seq, stage, sent_on,
started_on, expected_on, due_on, closed_on, outcome, step, step_on FROM request WHERE title = 'Une';

-- the same request twice | UNIQUE: request.uid
INSERT INTO request SELECT 9, uid, person_id, kind, 'other', rule, topic, title, opened_on,
recipient_name, recipient, body_key, fold, last_seq, stage, sent_on, started_on, expected_on,
due_on, closed_on, outcome, step, step_on FROM request WHERE title = 'Une';

-- an event changed | event_never_changed
UPDATE event SET happened_on = '2020-01-01';

-- a word of an event changed | event_never_changed
UPDATE event SET note = 'x' WHERE seq = 1;

-- an event deleted | event_goes_with_its_request
DELETE FROM event WHERE seq = 2;

-- a gap in the log | event_without_gap
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 4, 'note', '2026-03-02',
'', '', '', '', '', NULL, NULL);

-- a place taken in the log | event_without_gap
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 2, 'note', '2026-03-02',
'', '', '', '', '', NULL, NULL);

-- an event before the first | event_without_gap
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 0, 'note', '2026-03-02',
'', '', '', '', '', NULL, NULL);

-- an event of an unknown kind | event_of_a_known_kind
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 3, 'vanished',
'2026-03-02', '', '', '', '', '', NULL, NULL);

-- an event on no day | ck_event_happened_on_is_a_day
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 3, 'note', 'soon', '',
'', '', '', '', NULL, NULL);

-- the same event twice | UNIQUE: event.uid
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ((SELECT uid FROM event WHERE request_id = 1 AND seq = 1), 1, 3,
'note', '2026-03-02', '', '', '', '', '', NULL, NULL);

-- a correction of nothing | event_corrects_its_own
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 3, 'note', '2026-03-02',
'', '', '', '', '', NULL, 'nothing');

-- a correction of another request's event | event_corrects_its_own
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 3, 'note', '2026-03-02',
'', '', '', '', '', NULL, (SELECT uid FROM event WHERE request_id = 2 AND seq = 1));

-- a second correction | UNIQUE: event.corrects
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 3, 'note', '2026-03-02',
'', '', '', '', '', NULL, (SELECT uid FROM event WHERE request_id = 1 AND seq = 1));

-- a correction of itself | event_corrects_its_own
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 3, 'note', '2026-03-02',
'', '', '', '', '', NULL, '00000000-0000-4000-8000-000000000001');

-- an event that names no letter there is | event_names_its_own_letter
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 3, 'note', '2026-03-02',
'', '', '', '', '', 'nothing', NULL);

-- an event that names another request's letter | event_names_its_own_letter
INSERT INTO event (uid, request_id, seq, kind, happened_on, recorded_at, author, note, channel,
proof, letter, corrects) VALUES ('00000000-0000-4000-8000-000000000001', 1, 3, 'note', '2026-03-02',
'', '', '', '', '', (SELECT uid FROM letter WHERE request_id = 2), NULL);

-- a letter changed | letter_never_changed
UPDATE letter SET text = 'Madame,';

-- the day of a letter changed | letter_never_changed
UPDATE letter SET sent_on = '2020-01-01';

-- a letter deleted | letter_goes_with_its_request
DELETE FROM letter;

-- a letter sent by no way | ck_letter_channel
INSERT INTO letter SELECT 9, '9', request_id, kind, edition, language, subject, text, '', sent_on,
proof, pdf, answers FROM letter LIMIT 1;

-- a letter sent on no day | NOT NULL: letter.sent_on
INSERT INTO letter SELECT 9, '9', request_id, kind, edition, language, subject, text, channel, NULL,
proof, pdf, answers FROM letter LIMIT 1;

-- a paper without its digest | ck_letter_pdf
INSERT INTO letter SELECT 9, '9', request_id, kind, edition, language, subject, text, channel,
sent_on, proof, 'A.pdf', answers FROM letter LIMIT 1;

-- a content changed | blob_never_changed
UPDATE blob SET size = 13;

-- a content on which a file rests deleted | FOREIGN KEY
DELETE FROM blob;

-- a digest that is none | ck_blob_sha256
INSERT INTO blob VALUES ('abc', 1);

-- a digest in capitals | ck_blob_sha256
INSERT INTO blob VALUES ('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 1);

-- a content of less than nothing | ck_blob_size
INSERT INTO blob VALUES ('cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', -1);

-- a file changed | attachment_never_changed
UPDATE attachment SET name = 'b.pdf';

-- a file of no request | FOREIGN KEY
INSERT INTO attachment (uid, request_id, sha256, name, label, added_at, event) VALUES
('00000000-0000-4000-8000-000000000001', 99, (SELECT sha256 FROM blob), 'a', '', '', NULL);

-- a file without content | FOREIGN KEY
INSERT INTO attachment (uid, request_id, sha256, name, label, added_at, event) VALUES
('00000000-0000-4000-8000-000000000001', 1,
'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd', 'a', '', '', NULL);

-- a file shown for another request's event | attachment_shows_its_own_event
INSERT INTO attachment (uid, request_id, sha256, name, label, added_at, event) VALUES
('00000000-0000-4000-8000-000000000001', 1, (SELECT sha256 FROM blob), 'a', '', '', (SELECT uid FROM
event WHERE request_id = 2 AND seq = 1));

-- a file in another folder | ck_attachment_name
INSERT INTO attachment (uid, request_id, sha256, name, label, added_at, event) VALUES
('00000000-0000-4000-8000-000000000001', 1, (SELECT sha256 FROM blob), '../a', '', '', NULL);

-- a file in another folder, elsewhere | ck_attachment_name
INSERT INTO attachment (uid, request_id, sha256, name, label, added_at, event) VALUES
('00000000-0000-4000-8000-000000000001', 1, (SELECT sha256 FROM blob), '..\a', '', '', NULL);

-- a file without a name | ck_attachment_name
INSERT INTO attachment (uid, request_id, sha256, name, label, added_at, event) VALUES
('00000000-0000-4000-8000-000000000001', 1, (SELECT sha256 FROM blob), '', '', '', NULL);

-- somebody who represents themselves | ck_person_another
UPDATE person SET represented_by = uid;

-- somebody represented by a stranger | FOREIGN KEY
UPDATE person SET represented_by = 'nobody';

-- an unknown capacity | ck_person_capacity
UPDATE person SET capacity = 'friend';

-- the same person twice | UNIQUE: person.uid
UPDATE person SET uid = (SELECT uid FROM person LIMIT 1);

-- a draft of a stranger | FOREIGN KEY
UPDATE draft SET person = 'nobody';

-- a draft about no request there is | FOREIGN KEY
UPDATE draft SET request = 'nothing';

-- a second file in this one | ck_meta_single
INSERT INTO meta VALUES (2, '00000000-0000-4000-8000-000000000001', '1');

-- a setting of no kind | NOT NULL: setting.value
INSERT INTO setting VALUES ('a', NULL);

-- bytes for a word | cannot store BLOB value in TEXT column setting.value
INSERT INTO setting VALUES ('a', x'00');

-- an import of no register | ck_register_import_named
INSERT INTO register_import SELECT 9, '', title, family, chamber, edition, edition_on, term, licence, lends,
file_name, sha256, imported_at, counts, undoable FROM register_import;

-- an import on a day that does not exist | ck_register_import_edition_on_is_a_day
INSERT INTO register_import SELECT 9, register, title, family, chamber, edition, '2026-02-30', term, licence, lends,
file_name, sha256, imported_at, counts, undoable FROM register_import;

-- an import that half lends | ck_register_import_lends
INSERT INTO register_import SELECT 9, register, title, family, chamber, edition, edition_on, term, licence, 2,
file_name, sha256, imported_at, counts, undoable FROM register_import;

-- an import whose file is not known | ck_register_import_sha256
INSERT INTO register_import SELECT 9, register, title, family, chamber, edition, edition_on, term, licence, lends,
file_name, 'abc', imported_at, counts, undoable FROM register_import;

-- an import half undoable | ck_register_import_undoable
UPDATE register_import SET undoable = 3;

-- an import said to be another | import_never_changed
UPDATE register_import SET sha256 = 'x';

-- an import undone before a later one | import_undone_only_the_last
DELETE FROM register_import WHERE id = 1;

-- an import on which somebody rests, deleted | FOREIGN KEY
DELETE FROM register_import WHERE id = 2;

-- a recipient twice | UNIQUE: recipient.family, recipient.key
INSERT INTO recipient SELECT 9, family, "key", kind, name, place, postcode, department, fold, said, heard, import_id,
retired_on FROM recipient WHERE id = 1;

-- a recipient of no family | ck_recipient_known
INSERT INTO recipient SELECT 9, '', "key", kind, name, place, postcode, department, fold, said, heard, import_id,
retired_on FROM recipient WHERE id = 1;

-- a recipient whose identifier could not be read | ck_recipient_known
INSERT INTO recipient SELECT 9, 'a:b', "key", kind, name, place, postcode, department, fold, said, heard, import_id,
retired_on FROM recipient WHERE id = 1;

-- a recipient without a name | ck_recipient_named
UPDATE recipient SET name = '';

-- a recipient in no département | ck_recipient_department
UPDATE recipient SET department = '3';

-- a recipient gone on no day | ck_recipient_retired_on_is_a_day
UPDATE recipient SET retired_on = 'soon';

-- a recipient of no import | FOREIGN KEY
UPDATE recipient SET import_id = 99;

-- a recipient that becomes another | recipient_stays_who_it_is
UPDATE recipient SET "key" = 'other';

-- a recipient deleted whom the last imports did not add | recipient_is_retired_not_deleted
DELETE FROM recipient WHERE id = 1;

-- a correction of nobody | ck_correction_known
INSERT INTO correction VALUES ('', 'a', '{"name":"x"}', '');

-- a correction of nothing | ck_correction_something
INSERT INTO correction VALUES ('shipped', 'a', '{}', '');

-- a correction twice | UNIQUE: correction.family, correction.key
INSERT INTO correction SELECT * FROM correction;

-- what undoes an import, twice | UNIQUE: undo.import_id, undo.recipient_id
INSERT INTO undo SELECT * FROM undo;

-- what undoes no import | FOREIGN KEY
INSERT INTO undo VALUES (99, 1, NULL);

-- a table of no name that is known | ck_reference_table_known
INSERT INTO reference_table SELECT 'river', title, licence, edition, edition_on, term, file_name,
sha256, imported_at, counts FROM reference_table;

-- a table twice | UNIQUE: reference_table.name
INSERT INTO reference_table SELECT * FROM reference_table;

-- a table that nobody publishes | ck_reference_table_told
UPDATE reference_table SET licence = '';

-- a table of no day of the calendar | ck_reference_table_edition_on_is_a_day
UPDATE reference_table SET edition_on = '2026-02-30';

-- a table without the digest of its file | ck_reference_table_sha256
UPDATE reference_table SET sha256 = 'abc';

-- a commune whose code lost its zero | ck_commune_code
UPDATE commune SET code = '1001' WHERE code = '29003';

-- a commune of no département | ck_commune_department
UPDATE commune SET department = '';

-- a postcode of four figures | ck_commune_postcode_postcode
UPDATE commune_postcode SET postcode = '1400' WHERE commune = '29003';

-- a postcode of a commune that is not there | FOREIGN KEY
INSERT INTO commune_postcode VALUES ('29999', '29099');

-- a part of no commune | ck_constituency_part_commune
UPDATE constituency_part SET commune = '1001';

-- a part of no département | ck_constituency_part_department
UPDATE constituency_part SET department = 'Paris';

-- a part of no constituency | ck_constituency_part_number
UPDATE constituency_part SET number = 0;

-- a part with two postcodes in one | ck_constituency_postcode_postcode
UPDATE constituency_postcode SET postcode = '75011 75012';

-- a postcode of a part that is not there | FOREIGN KEY
INSERT INTO constituency_postcode VALUES ('75011', 99);

-- a country of no constituency | ck_constituency_abroad_number
UPDATE constituency_abroad SET number = 0;

-- a message of nobody | FOREIGN KEY
UPDATE outgoing SET person = '00000000-0000-0000-0000-000000000000';

-- a message of no request | FOREIGN KEY
UPDATE outgoing SET request = '00000000-0000-0000-0000-000000000000';

-- a message whose content is no digest | ck_outgoing_sha256
UPDATE outgoing SET sha256 = 'e';

-- a message that is nowhere | ck_outgoing_state
UPDATE outgoing SET state = 'lost';

-- a letter of no day | ck_outgoing_dated_is_a_day
UPDATE outgoing SET dated = '2026-02-30';

-- a message that left on no day | ck_outgoing_left_on_is_a_day
UPDATE outgoing SET left_on = '2026-02-30';

-- a message without a byte | ck_outgoing_counted
UPDATE outgoing SET size = 0;

-- a message noted that did not leave | ck_outgoing_noted
UPDATE outgoing SET draft = 'null', state = 'failed';

-- a message that left on a day that nobody knows | ck_outgoing_left
UPDATE outgoing SET state = 'unknown', left_on = NULL;
