export const userNameLength = { minUsernameLength: 3, maxUsernameLength: 40 };

/** Small letters, digits, dots, hyphens and underscores: what every keyboard has and nobody has to spell out twice. */
export function isUserName(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{2,39}$/.test(text);
}
