import type { AccountMatrix } from './account-matrix';
import type { CredentialFacts } from './credential-facts';
import type { Exchange } from './exchange-types';
import type {
	AccountFacts,
	ComponentFacts,
	HeaderEcho,
	HookCallback,
	PageFacts,
	GivenFacts,
	ServerFacts,
	SiteFacts,
} from './fact-types';
import type { HtaccessEvidence } from './htaccess-finding';

/**
 * All that probes and server facts brought back. Null = not known, which is never a pass.
 */
export interface Evidence {
	site: SiteFacts | null;
	server: ServerFacts | null;
	components: ComponentFacts | null;
	hooks: HookCallback[] | null;
	account: AccountFacts | null;
	credentials: CredentialFacts | null;
	page: PageFacts | null;
	browserEcho: HeaderEcho | null;
	loopbackEcho: HeaderEcho | null;
	exchanges: Exchange[] | null;
	/** The .htaccess files on the way, and what they make of the exchanges. */
	htaccess: HtaccessEvidence | null;
	/** The case to explain, when the user gave one; an empty list when the recorder ran and nothing failed. */
	given: GivenFacts[] | null;
	/** What several accounts are answered, when the user compared them. */
	accounts: AccountMatrix | null;
}

export type EvidenceKey = keyof Evidence;
