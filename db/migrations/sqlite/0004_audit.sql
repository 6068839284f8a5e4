CREATE TABLE `audit_entries` (
	`programme_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`verb` text NOT NULL,
	`record` text,
	`record_id` text,
	`record_version` integer,
	`data_version` integer NOT NULL,
	`operation` text,
	`address` text,
	`device` text,
	`fields` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`programme_id`, `number`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_entries_by_record` ON `audit_entries` (`programme_id`,`record_id`,`number`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_actor` ON `audit_entries` (`programme_id`,`actor`,`number`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_time` ON `audit_entries` (`programme_id`,`at`);--> statement-breakpoint
CREATE TABLE `audit_heads` (
	`programme_id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_values` (
	`programme_id` text NOT NULL,
	`number` integer NOT NULL,
	`field` text NOT NULL,
	`salt` text,
	`old_value` text,
	`new_value` text,
	`erased_by` integer,
	PRIMARY KEY(`programme_id`, `number`, `field`),
	FOREIGN KEY (`programme_id`,`number`) REFERENCES `audit_entries`(`programme_id`,`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `read_log` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`address` text,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`programme_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `read_log_by_subject` ON `read_log` (`programme_id`,`subject`,`id`);--> statement-breakpoint
CREATE INDEX `read_log_by_actor` ON `read_log` (`programme_id`,`actor`,`id`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`actor` text NOT NULL,
	`verb` text NOT NULL,
	`device` text,
	`at` integer NOT NULL,
	`record` text,
	`record_id` text,
	`salt` text,
	`content` text,
	`result` text NOT NULL,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `receipts_by_record` ON `receipts` (`programme_id`,`record_id`);--> statement-breakpoint
CREATE INDEX `receipts_by_time` ON `receipts` (`programme_id`,`at`);