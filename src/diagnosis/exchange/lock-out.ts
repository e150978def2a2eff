import type { Exchange, ExchangeResponse } from '../evidence/types';

/** Words with which security plugins lock an address out, whatever the status. */
const LOCKED_WORDS =
	/temporarily (?:blocked|locked)|too many (?:failed|login|requests)|access (?:to this site )?has been (?:temporarily )?limited/i;

/** Whether an answer says that whoever asks is locked out or asks too often: 429, or a refusal in the words of security plugins. */
function saysLockedOut( { status, body, message }: ExchangeResponse ): boolean {
	return (
		status === 429 ||
		( [ 403, 503 ].includes( status ) &&
			LOCKED_WORDS.test( message ?? body ) )
	);
}

/** Whether an exchange was answered like that. The run stops there: each further request would make it worse. */
export function isLockOut( { response }: Exchange ): boolean {
	return response !== null && saysLockedOut( response );
}
