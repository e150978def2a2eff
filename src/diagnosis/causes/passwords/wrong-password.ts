import type { CheckId, Exchange } from '../../evidence/types';

/** What plugins that check passwords answer with for one that they do not know. */
export const WRONG_PASSWORD = 'incorrect_password';

/** Whether an error without a status is this plugin's word about the password, and no other is there: then that is no cause of its own. */
function isAllOfIt( exchanges: readonly Exchange[] ): boolean {
	const marked = exchanges.filter(
		( { response } ) =>
			response?.code &&
			( response.status === 500 || response.status < 300 )
	);
	return (
		marked.length > 0 &&
		marked.every(
			( { response } ) =>
				response?.status === 500 && response.code === WRONG_PASSWORD
		)
	);
}

/** The checks whose findings are such a plugin's doing. */
export const explainedBy = ( exchanges: readonly Exchange[] ): CheckId[] => [
	'given-token-refused',
	...( isAllOfIt( exchanges )
		? ( [ 'refusal-without-status' ] as const )
		: [] ),
];
