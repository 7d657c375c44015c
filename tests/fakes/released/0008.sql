-- What version 0.6.0 wrote; frozen.
INSERT INTO meta ("id", "uid", "needs") VALUES
    (1, '9635e55d-1838-46b3-9831-7ae3580f5837', '0.8.0');
INSERT INTO person ("id", "uid", "given_name", "family_name", "address", "email", "telephone", "details", "represented_by", "capacity", "proof") VALUES
    (1, '19252b31-3f2a-4679-a5f7-d3d2293eca57', 'Hélène', 'Martin', '["3 rue du Bac","75007 PARIS"]', 'hélène@courrier.test', '01 00 00 00 00', '{"birth_date":"1980-05-17"}', NULL, NULL, ''),
    (2, '34688f9d-e885-4874-ba15-75d1350056c5', 'Zoé', 'Martin', '["3 rue du Bac","75007 PARIS"]', 'zoé@courrier.test', '01 00 00 00 00', '{"birth_date":"1980-05-17"}', '19252b31-3f2a-4679-a5f7-d3d2293eca57', 'parent', 'copie du livret de famille');
INSERT INTO request ("id", "uid", "person_id", "kind", "right", "rule", "topic", "title", "opened_on", "recipient_name", "recipient", "body_key", "fold", "last_seq", "stage", "sent_on", "started_on", "expected_on", "due_on", "closed_on", "outcome", "step", "step_on") VALUES
    (1, '7c9a1375-45d9-4e32-b707-42786037b7d6', 1, 'objection/health-insurer', 'objection', 'controller-answer', '', 'Opposition à la réutilisation', '2026-03-02', 'CPAM de Paris', '{"address":["Service m\u00e9dical","75948 PARIS CEDEX 19"],"attention":"","email":"","gender":null,"kind":"health-insurer","name":"CPAM de Paris","title":""}', 'cpam de paris / service medical / 75948 paris cedex 19', 'helene martin cpam de paris opposition a la reutilisation', 3, 'waiting', '2026-03-02', '2026-03-05', '2026-04-07', '2026-04-07', NULL, NULL, 'remind', '2026-04-08'),
    (2, '9c086170-92c0-4ef4-a72a-94c9d56e8f9b', 2, 'access/health-insurer', 'access', 'controller-answer', '', 'Opposition à la réutilisation', '2026-03-02', 'Hôpital Sacré-Cœur', '{"address":["1 rue de l\u2019\u0152uvre","13005 MARSEILLE"],"attention":"DPO","email":"dpo@hopital.test","gender":"f","kind":"hospital","name":"H\u00f4pital Sacr\u00e9-C\u0153ur","title":"Directrice"}', 'hopital sacre coeur / 1 rue de l oeuvre / 13005 marseille', 'zoe martin hopital sacre coeur opposition a la reutilisation', 3, 'closed', '2026-03-02', NULL, NULL, NULL, '2026-03-12', 'granted', '', NULL),
    (3, 'b4118a29-fedb-4716-a53a-c27e8fe2eb58', 1, 'erasure/health-insurer', 'erasure', 'controller-answer', '', 'Opposition à la réutilisation', '2026-03-02', 'Hôpital Sacré-Cœur', '{"address":["1 rue de l\u2019\u0152uvre","13005 MARSEILLE"],"attention":"DPO","email":"dpo@hopital.test","gender":"f","kind":"hospital","name":"H\u00f4pital Sacr\u00e9-C\u0153ur","title":"Directrice"}', 'hopital sacre coeur / 1 rue de l oeuvre / 13005 marseille', 'helene martin hopital sacre coeur opposition a la reutilisation', 4, 'complained', '2026-03-02', '2026-03-17', '2026-06-17', '2026-06-17', NULL, NULL, 'contest', '2026-06-18');
INSERT INTO letter ("id", "uid", "request_id", "kind", "edition", "language", "subject", "text", "channel", "sent_on", "proof", "pdf", "answers") VALUES
    (1, '10e1a67e-5a7a-404a-ab68-628d0f9a36f5', 1, 'objection/health-insurer', 'abc123', 'fr', 'Opposition', 'Madame, Monsieur,', 'registered-post', '2026-03-02', '1A 234', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', '{"has_situation":true,"insured_number":"1 80 05","reasons":["a","b"]}');
INSERT INTO event ("id", "uid", "request_id", "seq", "kind", "happened_on", "recorded_at", "author", "note", "channel", "proof", "letter", "corrects", "reply", "particulars") VALUES
    (1, '9090a17e-d122-488a-909e-34d1aa6d764d', 1, 1, 'sent', '2026-03-02', '2026-03-02T09:30:15.123456+00:00', 'Hélène', '', 'registered-post', '1A 234', '10e1a67e-5a7a-404a-ab68-628d0f9a36f5', NULL, 'null', 'null'),
    (2, 'c02231df-fe45-41b4-a61a-522ae7926973', 1, 2, 'received', '2026-03-02', '2026-03-02T09:31:17.123456+00:00', 'Hélène', '', '', '1A 234', NULL, NULL, 'null', 'null'),
    (3, '8d470b42-4958-414e-bac4-5f32823dfbfd', 1, 3, 'received', '2026-03-05', '2026-03-02T09:32:17.123456+00:00', 'Hélène', '', '', '1A 234', NULL, 'c02231df-fe45-41b4-a61a-522ae7926973', 'null', 'null'),
    (4, '94d86cd9-c383-4ec7-9b92-37a3f948fb74', 2, 1, 'sent', '2026-03-02', '2026-03-02T09:30:15.123456+00:00', 'Hélène', '', 'registered-post', '1A 234', NULL, NULL, 'null', 'null'),
    (5, 'd33dbc57-dae8-4eb4-a38b-7d204bb88eb1', 2, 2, 'granted', '2026-03-11', '2026-03-02T09:30:27.123456+00:00', 'Hélène', '', '', '1A 234', NULL, NULL, 'null', 'null'),
    (6, 'e6ef1d92-f32d-4895-8185-58ea63de1bbe', 2, 3, 'closed', '2026-03-12', '2026-03-02T09:30:32.123456+00:00', 'Hélène', '', '', '1A 234', NULL, NULL, 'null', 'null'),
    (7, 'df1534c0-e5fd-4c9f-ab47-ff1726cafb3c', 3, 1, 'sent', '2026-03-02', '2026-03-02T09:30:15.123456+00:00', 'Hélène', '', 'registered-post', '1A 234', NULL, NULL, 'null', 'null'),
    (8, 'ed1878bf-e706-4fc0-b46c-a165ed8a0142', 3, 2, 'refused', '2026-03-11', '2026-03-02T09:30:25.123456+00:00', 'Hélène', '', '', '1A 234', NULL, NULL, '{"kinds":["refused-research","says-pseudonymised"],"words":["les analyses sont termin\u00e9es"]}', 'null'),
    (9, 'd7a36014-5f52-47a3-a7a6-bfcca799da5b', 3, 3, 'complaint-sent', '2026-03-12', '2026-03-02T09:30:29.123456+00:00', 'Hélène', '', '', '1A 234', NULL, NULL, 'null', 'null'),
    (10, '0b0a55ab-6d5e-4b41-9a77-3c6a2f1d9e10', 3, 4, 'reply-sent', '2026-03-12', '2026-03-12T09:30:26.123456+00:00', 'Hélène', '', 'registered-post', '1A 235', NULL, NULL, 'null', 'null');
INSERT INTO blob ("sha256", "size") VALUES
    ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 12),
    ('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 3);
INSERT INTO attachment ("id", "uid", "request_id", "event", "sha256", "name", "label", "added_at", "proof") VALUES
    (1, 'abff39ee-8bc5-4d05-a9c5-739754cee051', 1, 'c02231df-fe45-41b4-a61a-522ae7926973', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'avis de réception.pdf', 'Preuve', '2026-03-02T09:30:15.123456+00:00', 'acknowledgement-of-receipt'),
    (2, 'b5c43aff-62fc-4915-ad15-ed8edc7bf9fe', 1, NULL, 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'avis de réception.pdf', 'Preuve', '2026-03-02T09:30:15.123456+00:00', 'acknowledgement-of-receipt');
INSERT INTO draft ("id", "uid", "kind", "language", "sections", "edits", "person", "request", "saved_at") VALUES
    (1, 'c0f6b12b-f3ce-44e8-8af3-4d62fd360cd4', 'access/health-insurer', 'fr', '{"answers":{"place":"x","since":{"plaidoyer:date":"2025-01-01"}},"sender":{"address":["a","b"]}}', '[["a","b"]]', '19252b31-3f2a-4679-a5f7-d3d2293eca57', '7c9a1375-45d9-4e32-b707-42786037b7d6', '2026-03-02T09:30:15.123456+00:00'),
    (2, '79a477e5-473d-4368-92dd-3330214a9268', 'access/health-insurer', 'fr', '{"answers":{"place":"x","since":{"plaidoyer:date":"2025-01-01"}},"sender":{"address":["a","b"]}}', '[["a","b"]]', NULL, NULL, NULL);
INSERT INTO setting ("key", "value") VALUES
    ('one', '1'),
    ('two', '2');
INSERT INTO register_import ("id", "register", "title", "family", "chamber", "edition", "edition_on", "term", "licence", "lends", "file_name", "sha256", "imported_at", "counts", "undoable") VALUES
    (1, 'finess', 'Établissements de santé', 'finess', '', 'mai 2026', '2026-05-04', '', 'Licence Ouverte', 0, 'finess.csv', 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', '2026-06-01T09:30:15.123456+00:00', '{"new":1}', 1),
    (2, 'finess', 'Établissements de santé', 'finess', '', 'septembre 2026', '2026-09-04', '', 'Licence Ouverte', 0, 'finess.json', 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd', '2026-10-01T09:30:15.123456+00:00', '{"changed":1}', 1);
INSERT INTO recipient ("id", "family", "key", "kind", "name", "place", "postcode", "department", "fold", "said", "heard", "import_id", "retired_on") VALUES
    (1, 'finess', '130000001', 'hospital', 'Hôpital St-Cœur', 'Marseille', '13005', '13', 'hopital saint coeur marseille bouches du rhone 13', '[["finess",{"department":"13","kind":"hospital","mails":[["dpo@hopital.test","function",0]],"name":"H\u00f4pital St-C\u0153ur","place":"Marseille","posts":[[["1 rue de l\u2019\u0152uvre","13005 MARSEILLE"],"official",""]],"postcode":"13005"}]]', '{"finess":2}', 2, NULL);
INSERT INTO correction ("family", "key", "fields", "corrected_at") VALUES
    ('finess', '130000001', '{"telephone":"04 00 00 00 00"}', '2026-10-02T09:30:15.123456+00:00');
INSERT INTO undo ("import_id", "recipient_id", "before") VALUES
    (1, 1, NULL),
    (2, 1, '{"heard":{"finess":1},"import_id":1}');
INSERT INTO reference_table ("name", "title", "licence", "edition", "edition_on", "term", "file_name", "sha256", "imported_at", "counts") VALUES
    ('commune', 'Codes postaux', 'La Poste', 'Codes postaux', NULL, '', '019HexaSmal.csv', 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', '2026-10-01T09:30:15.123456+00:00', '{"communes":1,"postcodes":1}'),
    ('constituency', 'Circonscriptions', 'ODbL', 'Circonscriptions', '2012-06-10', '2012', 'circo.csv', 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd', '2026-10-01T09:30:15.123456+00:00', '{}'),
    ('constituency-abroad', 'Pays', 'ODbL', 'Pays', NULL, '', 'pays.csv', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', '2026-10-01T09:30:15.123456+00:00', '{}');
INSERT INTO commune ("code", "name", "department", "fold") VALUES
    ('2A004', 'Ajaccio', '2A', 'ajaccio');
INSERT INTO commune_postcode ("postcode", "commune") VALUES
    ('20000', '2A004');
INSERT INTO constituency_part ("id", "commune", "name", "department", "number", "fold") VALUES
    (1, '01001', 'L''Essai', '01', 4, 'l essai');
INSERT INTO constituency_postcode ("postcode", "part") VALUES
    ('01400', 1);
INSERT INTO constituency_abroad ("id", "country", "iso", "number") VALUES
    (1, 'Brésil (le)', 'BR', 2);
INSERT INTO outgoing ("id", "uid", "person", "request", "recipient", "message_id", "sha256", "size", "dated", "changed_at", "state", "attempts", "left_on", "server", "fault", "draft") VALUES
    (1, '5c6c2b9e-7d0e-4f0f-9a56-0f5b1d9c8e11', '19252b31-3f2a-4679-a5f7-d3d2293eca57', '7c9a1375-45d9-4e32-b707-42786037b7d6', 'dpo@cpam.test', '<5c6c2b9e@courrier.test>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 12, '2026-10-02', '2026-10-02T09:30:15.123456+00:00', 'sent', 1, '2026-10-02', 'smtp.courrier.test', '', 'null'),
    (2, '6d7d3cae-8e1f-4a1a-8b67-1a6c2ead9f22', '19252b31-3f2a-4679-a5f7-d3d2293eca57', NULL, 'dpo@hopital.test', '<6d7d3cae@courrier.test>', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', 345, '2026-10-02', '2026-10-02T09:30:15.123456+00:00', 'failed', 2, NULL, 'smtp.courrier.test', 'x', '{"edits":[["a","b"]],"kind":"access/health-insurer","language":"fr","sections":{"answers":{"place":"x"}},"uid":"79a477e5-473d-4368-92dd-3330214a9268"}');
INSERT INTO campaign ("id", "uid") VALUES
    (1, 'f6d1b68d-653c-5e97-9145-b3073c9e6a56');
INSERT INTO campaign_entry ("id", "uid", "campaign_id", "at", "by", "corrects", "kind", "fact") VALUES
    (1, '0a3f1d2c-1111-4a1a-8b67-1a6c2ead9f01', 1, '2026-10-03T08:00:00.000000+00:00', 'Hélène', NULL, 'aim', '{"goal":"Suspendre le projet","title":"Cohorte"}'),
    (2, '0a3f1d2c-2222-4a1a-8b67-1a6c2ead9f02', 1, '2026-10-03T08:01:00.000000+00:00', 'Hélène', NULL, 'volunteer', '{"name":"Anne","uid":"d371d61a-98d8-510f-a2ed-20aa16a6293f"}'),
    (3, '0a3f1d2c-3333-4a1a-8b67-1a6c2ead9f03', 1, '2026-10-03T08:02:00.000000+00:00', '', '0a3f1d2c-1111-4a1a-8b67-1a6c2ead9f01', 'aim', '{"title":"Cohorte nationale"}');
INSERT INTO forgotten_entry ("campaign_id", "uid") VALUES
    (1, '0a3f1d2c-4444-4a1a-8b67-1a6c2ead9f04');
INSERT INTO open_letter ("id", "uid", "title", "kind", "tags", "opens_on", "closes_on", "campaign", "secret") VALUES
    (1, 'b3d2b0a1-0000-4a1a-8b67-1a6c2ead9f01', 'Lettre d''essai', 'open-letter/public', '["Hdh"]', '2026-10-01', NULL, 'f6d1b68d-653c-5e97-9145-b3073c9e6a56', X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F');
INSERT INTO open_letter_text ("id", "open_letter_id", "since", "text", "notes") VALUES
    (1, 1, '2026-10-01', 'Nous demandons[^1].', '[^1]: Loi.');
INSERT INTO signature_link ("open_letter_id", "place", "leaf", "head", "voids") VALUES
    (1, 1, X'91593E34C41DD241DE1F4E1695575AF97A22C28085EA1B18851BB164FE7E4338', X'43496544CC95D29F6DA015F4DEFDBDFE98DAC176D0C408A3238347A0A3767B55', NULL),
    (1, 2, X'B6E9D1B774950A52080E135FD1A89E0C64A02A5C1797725618D89D4BD5608258', X'D980918C02F157A1369F72D3D70CA63567924668EEA78E0125EEBDC490CF7DAF', NULL),
    (1, 3, X'E3266A126E3A04CFF76FB7F4967D3AC62B4DAF0EA81DCDD25DE5C85686DAEF13', X'1B76BB5A4441A2B3F29237449FC2A5C5EB40EF6444420C3298F1AD6A982967C1', NULL),
    (1, 4, X'AB9976A1DCE7F3983AE2CD33F01CF6FA99198F407D20CD6D29FCE41E1CC6A384', X'B586C14ADC2C9491E95EE6A5BE89D998510F0FBB5A5F11F89991C083C5F7BC4C', 3);
INSERT INTO signature ("id", "open_letter_id", "uid", "first_name", "last_name", "function", "organisation", "email", "signed_on", "consented_on", "shown", "messages", "origin", "proof", "place", "salt", "resembles", "likeness") VALUES
    (1, 1, 'b3d2b0a1-0001-4a1a-8b67-1a6c2ead9f01', 'Anne', 'Œuvray', 'médecin', 'Hôpital d''essai', 'anne@exemple.test', '2026-10-03', '2026-10-03', 1, 0, 'web', 'feuille · oui', 1, X'0101010101010101010101010101010101010101010101010101010101010101', NULL, NULL),
    (2, 1, 'b3d2b0a1-0002-4a1a-8b67-1a6c2ead9f01', 'Bruno', 'de Try', 'médecin', 'Hôpital d''essai', '', '2026-10-03', '2026-10-03', 1, 0, 'paper', 'feuille · oui', 2, X'0202020202020202020202020202020202020202020202020202020202020202', NULL, NULL),
    (3, 1, 'b3d2b0a1-0003-4a1a-8b67-1a6c2ead9f01', 'Annie', 'Œuvray', 'médecin', 'Hôpital d''essai', 'anne@exemple.test', '2026-10-03', '2026-10-03', 1, 0, 'web', 'feuille · oui', NULL, NULL, 'b3d2b0a1-0001-4a1a-8b67-1a6c2ead9f01', 'email');
INSERT INTO signature_mark ("open_letter_id", "kind", "mark", "on") VALUES
    (1, 'withdrawn', X'0809D43B44E427B91E30A7F29E62634C4031F158A77E90FCCCABE3D1652B6673', '2026-10-04'),
    (1, 'withdrawn', X'76839B2A75053371765D37ADB3EC6250FB2189AB52F5EF43A519E984A6FFEE9E', '2026-10-04');
