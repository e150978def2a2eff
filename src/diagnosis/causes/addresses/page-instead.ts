import { __, sprintf } from '@wordpress/i18n';
import type { Judgement } from '../../engine/define-check';
import type { Answered } from '../../exchange/find-exchange';
import { refusalFinding } from '../../refusal/refusal-finding';
import type {
	ComponentFacts,
	HookCallback,
	SiteFacts,
} from '../../evidence/types';

/** A page in place of the REST API which a plugin or the theme puts there: without it the same request came through. */
export const pageInsteadOf = (
	asked: readonly Answered[]
): Answered | undefined =>
	asked.find(
		( { response, sight } ) =>
			! response.json &&
			sight?.without.some( ( { passes } ) => passes ) === true
	);

/** Who answers in place of the REST API: neither its routes nor the rewrite rules are missing then. */
export const pageInsteadFinding = (
	known: {
		site: SiteFacts;
		hooks: HookCallback[] | null;
		components: ComponentFacts | null;
	},
	page: Answered,
	asked: readonly Answered[]
): Judgement =>
	refusalFinding( known, {
		refused: page,
		whom: '',
		summary: ( who ) =>
			sprintf(
				/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. */
				__(
					'%1$s answers visitors who ask the REST API for posts with a page of its own (status %2$d), so that apps find no data there.',
					'who-said-401'
				),
				who,
				page.response.status
			),
		citing: [ ...asked ],
		verify: asked,
	} );
