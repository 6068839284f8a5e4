CREATE TABLE `import_batches` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`phase_code` text NOT NULL,
	`mapping` text,
	`rows` integer NOT NULL,
	`new_rows` integer NOT NULL,
	`updated_rows` integer NOT NULL,
	`unchanged_rows` integer NOT NULL,
	`doubtful_rows` integer NOT NULL,
	`wrong_rows` integer NOT NULL,
	`data_version` integer NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_batches_number_from_one" CHECK("import_batches"."number" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_batches_by_number` ON `import_batches` (`programme_id`,`number`);--> statement-breakpoint
CREATE TABLE `import_changes` (
	`programme_id` text NOT NULL,
	`batch_id` text NOT NULL,
	`record` text NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	`before` text,
	PRIMARY KEY(`programme_id`, `batch_id`, `record_id`),
	FOREIGN KEY (`programme_id`,`batch_id`) REFERENCES `import_batches`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_changes_record_known" CHECK("import_changes"."record" in ('household', 'beneficiary', 'assistance', 'interview'))
);
--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`programme_id` text NOT NULL,
	`name` text NOT NULL,
	`mapping` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`programme_id`, `name`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
