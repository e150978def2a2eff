import { CLOSED_DOORS } from './closed-doors';
import { FIREWALLS } from './firewalls';
import { REST_BLOCKERS } from './rest-blockers';
import { SECURITY_SUITES } from './security-suites';
import { TOKEN_PLUGINS } from './token-plugins';
import { TOOLKITS } from './toolkits';
import type { KnownPlugin } from './types';

/** Every plugin something is known about, each read in its published code or tried on a real server. */
export const KNOWN_PLUGINS: KnownPlugin[] = [
	...REST_BLOCKERS,
	...SECURITY_SUITES,
	...FIREWALLS,
	...TOOLKITS,
	...CLOSED_DOORS,
	...TOKEN_PLUGINS,
];
