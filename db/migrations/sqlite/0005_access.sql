CREATE TABLE `sign_in_challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_challenges_by_identifier` ON `sign_in_challenges` (`identifier`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider` text NOT NULL,
	`password` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_one_per_user` ON `credentials` (`user_id`,`provider`);--> statement-breakpoint
CREATE TABLE `grant_phases` (
	`programme_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`phase_code` text NOT NULL,
	PRIMARY KEY(`programme_id`, `grant_id`, `phase_code`),
	FOREIGN KEY (`programme_id`,`grant_id`) REFERENCES `grants`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`,`phase_code`) REFERENCES `phases`(`programme_id`,`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `grants` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`reference` text,
	`currency` text,
	`amount` integer,
	`starts_on` text,
	`ends_on` text,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`,`organisation_id`) REFERENCES `organisations`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "grants_dates_in_order" CHECK("grants"."starts_on" <= "grants"."ends_on"),
	CONSTRAINT "grants_amount_with_currency" CHECK(("grants"."amount" is null or ("grants"."amount" >= 0 and "grants"."currency" is not null)))
);
--> statement-breakpoint
CREATE INDEX `grants_of_organisation` ON `grants` (`programme_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_digest` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_kind_known" CHECK("invitations"."kind" in ('invitation', 'reset'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_by_token` ON `invitations` (`token_digest`);--> statement-breakpoint
CREATE INDEX `invitations_of_user` ON `invitations` (`user_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`programme_id` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`district_code` text,
	`organisation_id` text,
	`ends_on` text,
	`given_at` integer NOT NULL,
	`given_by` text NOT NULL,
	`taken_at` integer,
	`taken_by` text,
	PRIMARY KEY(`programme_id`, `id`),
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`,`organisation_id`) REFERENCES `organisations`(`programme_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "memberships_role_known" CHECK("memberships"."role" in ('manager', 'officer', 'senior-officer', 'donor', 'administrator', 'auditor')),
	CONSTRAINT "memberships_district_for_officers" CHECK((("memberships"."role" in ('officer', 'senior-officer')) = ("memberships"."district_code" is not null))),
	CONSTRAINT "memberships_organisation_for_donors" CHECK((("memberships"."role" = 'donor') = ("memberships"."organisation_id" is not null)))
);
--> statement-breakpoint
CREATE INDEX `memberships_of_user` ON `memberships` (`user_id`,`programme_id`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`recovery_codes` text NOT NULL,
	`is_verified` integer NOT NULL,
	`failures` integer,
	`locked_until` integer,
	`last_step` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `second_factors_one_per_user` ON `second_factors` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_digest` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`on_shared_machine` integer,
	`address` text,
	`browser` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_by_token` ON `sessions` (`token_digest`);--> statement-breakpoint
CREATE INDEX `sessions_of_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`subject` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`since` integer NOT NULL,
	`locked_until` integer
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`user_name` text,
	`email` text,
	`language` text NOT NULL,
	`has_second_factor` integer NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "users_language_known" CHECK("users"."language" in ('en', 'fr', 'rw')),
	CONSTRAINT "users_can_be_named" CHECK(("users"."user_name" is not null or "users"."email" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_one_per_name` ON `users` (`user_name`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_one_per_email` ON `users` (`email`);