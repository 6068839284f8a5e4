CREATE TABLE `settings` (
	`programme_id` text NOT NULL,
	`version` integer NOT NULL,
	`cells` text NOT NULL,
	`reason` text,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	PRIMARY KEY(`programme_id`, `version`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `choices` (
	`programme_id` text NOT NULL,
	`list` text NOT NULL,
	`code` text NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`name_rw` text NOT NULL,
	`offered` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `list`, `code`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "choices_list_known" CHECK("choices"."list" in ('trade', 'selected-for', 'country-of-return'))
);
--> statement-breakpoint
CREATE TABLE `wordings` (
	`programme_id` text NOT NULL,
	`language` text NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`english` text NOT NULL,
	`reviewed` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	PRIMARY KEY(`programme_id`, `language`, `key`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `organisations` ADD `active` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `phases` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `programmes` ADD `contact_name` text;--> statement-breakpoint
ALTER TABLE `programmes` ADD `contact_email` text;--> statement-breakpoint
ALTER TABLE `programmes` ADD `contact_phone` text;--> statement-breakpoint
ALTER TABLE `programmes` ADD `version` integer DEFAULT 1 NOT NULL;