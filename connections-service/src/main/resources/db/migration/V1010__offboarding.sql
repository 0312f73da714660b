-- an instance that was deleted: its row stays, so that its connections' generations never restart, with the receipt alone
alter table instances add column deleted_at timestamptz;
alter table instances add column receipt text;
