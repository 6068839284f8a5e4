CREATE TABLE `merges` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`kept_id` text NOT NULL,
	`merged_id` text NOT NULL,
	`reason` text NOT NULL,
	`moved` text NOT NULL,
	`merged_at` integer NOT NULL,
	`merged_by` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`kept_id`) REFERENCES `beneficiaries`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`,`merged_id`) REFERENCES `beneficiaries`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merges_by_kept` ON `merges` (`programme_id`,`kept_id`);--> statement-breakpoint
CREATE INDEX `merges_by_merged` ON `merges` (`programme_id`,`merged_id`);--> statement-breakpoint
CREATE TABLE `review_batch_records` (
	`programme_id` text NOT NULL,
	`batch_id` text NOT NULL,
	`record_id` text NOT NULL,
	`record` text NOT NULL,
	`version` integer NOT NULL,
	`is_sampled` integer NOT NULL,
	`is_good` integer,
	`judged_at` integer,
	PRIMARY KEY(`programme_id`, `batch_id`, `record_id`),
	FOREIGN KEY (`programme_id`,`batch_id`) REFERENCES `review_batches`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_batch_records_record_known" CHECK("review_batch_records"."record" in ('assistance', 'interview'))
);
--> statement-breakpoint
CREATE TABLE `review_batches` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`state` text NOT NULL,
	`filter` text NOT NULL,
	`seed` text NOT NULL,
	`size` integer NOT NULL,
	`sample_size` integer NOT NULL,
	`drawn_at` integer NOT NULL,
	`drawn_by` text NOT NULL,
	`decided_at` integer,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_batches_state_known" CHECK("review_batches"."state" in ('open', 'verified', 'returned', 'dissolved'))
);
--> statement-breakpoint
CREATE TABLE `required_documents` (
	`programme_id` text NOT NULL,
	`phase_code` text NOT NULL,
	`kind` text NOT NULL,
	`type` text NOT NULL,
	PRIMARY KEY(`programme_id`, `phase_code`, `kind`, `type`),
	FOREIGN KEY (`programme_id`,`phase_code`) REFERENCES `phases`(`programme_id`,`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "required_documents_kind_known" CHECK("required_documents"."kind" in ('vocational-training', 'livestock', 'housing-materials', 'interview')),
	CONSTRAINT "required_documents_type_known" CHECK("required_documents"."type" in ('hand-over-certificate', 'attendance-sheet', 'consent-form', 'interview-form', 'other'))
);
--> statement-breakpoint
CREATE TABLE `source_documents` (
	`programme_id` text NOT NULL,
	`record` text NOT NULL,
	`record_id` text NOT NULL,
	`type` text NOT NULL,
	`number` text,
	`dated_on` text,
	`kept_at` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	PRIMARY KEY(`programme_id`, `record_id`, `type`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_documents_record_known" CHECK("source_documents"."record" in ('assistance', 'interview')),
	CONSTRAINT "source_documents_type_known" CHECK("source_documents"."type" in ('hand-over-certificate', 'attendance-sheet', 'consent-form', 'interview-form', 'other'))
);
--> statement-breakpoint
ALTER TABLE `assistance` ADD `reviewed_by_sample` integer;--> statement-breakpoint
CREATE INDEX `assistance_to_review` ON `assistance` (`programme_id`,`id`) WHERE "assistance"."review" = 'submitted';--> statement-breakpoint
ALTER TABLE `interviews` ADD `reviewed_by_sample` integer;--> statement-breakpoint
CREATE INDEX `interviews_to_review` ON `interviews` (`programme_id`,`id`) WHERE "interviews"."review" = 'submitted';