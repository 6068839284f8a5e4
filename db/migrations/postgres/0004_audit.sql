CREATE TABLE "audit_entries" (
	"programme_id" text NOT NULL,
	"number" bigint NOT NULL,
	"at" bigint NOT NULL,
	"actor" text NOT NULL,
	"verb" text NOT NULL,
	"record" text,
	"record_id" text,
	"record_version" bigint,
	"data_version" bigint NOT NULL,
	"operation" text,
	"address" text,
	"device" text,
	"fields" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_pk" PRIMARY KEY("programme_id","number")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"programme_id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_values" (
	"programme_id" text NOT NULL,
	"number" bigint NOT NULL,
	"field" text NOT NULL,
	"salt" text,
	"old_value" text,
	"new_value" text,
	"erased_by" bigint,
	CONSTRAINT "audit_values_pk" PRIMARY KEY("programme_id","number","field")
);
--> statement-breakpoint
CREATE TABLE "read_log" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	"actor" text NOT NULL,
	"address" text,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "read_log_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"actor" text NOT NULL,
	"verb" text NOT NULL,
	"device" text,
	"at" bigint NOT NULL,
	"record" text,
	"record_id" text,
	"salt" text,
	"content" text,
	"result" text NOT NULL,
	CONSTRAINT "receipts_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_values" ADD CONSTRAINT "audit_values_entry_fk" FOREIGN KEY ("programme_id","number") REFERENCES "public"."audit_entries"("programme_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_programme_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_by_record" ON "audit_entries" USING btree ("programme_id","record_id","number");--> statement-breakpoint
CREATE INDEX "audit_entries_by_actor" ON "audit_entries" USING btree ("programme_id","actor","number");--> statement-breakpoint
CREATE INDEX "audit_entries_by_time" ON "audit_entries" USING btree ("programme_id","at");--> statement-breakpoint
CREATE INDEX "read_log_by_subject" ON "read_log" USING btree ("programme_id","subject","id");--> statement-breakpoint
CREATE INDEX "read_log_by_actor" ON "read_log" USING btree ("programme_id","actor","id");--> statement-breakpoint
CREATE INDEX "receipts_by_record" ON "receipts" USING btree ("programme_id","record_id");--> statement-breakpoint
CREATE INDEX "receipts_by_time" ON "receipts" USING btree ("programme_id","at");