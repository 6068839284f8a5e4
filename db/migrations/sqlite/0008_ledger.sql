CREATE TABLE `transactions` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`grant_id` text,
	`phase_code` text NOT NULL,
	`type` text NOT NULL,
	`kind` text,
	`day` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`rate` text,
	`rate_source` text,
	`description` text,
	`voided` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`grant_id`) REFERENCES `grants`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`,`phase_code`) REFERENCES `phases`(`programme_id`,`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "transactions_type_known" CHECK("transactions"."type" in ('commitment', 'disbursement', 'expenditure')),
	CONSTRAINT "transactions_kind_known" CHECK("transactions"."kind" in ('vocational-training', 'livestock', 'housing-materials')),
	CONSTRAINT "transactions_not_negative" CHECK("transactions"."amount" >= 0)
);
--> statement-breakpoint
CREATE INDEX `transactions_by_phase` ON `transactions` (`programme_id`,`phase_code`,`day`);