/** One thing that accounts are compared by. */
export interface AccountQuestion {
	/** `chosen` is the one the user gave; the others tell roles apart. */
	id: 'posts' | 'profile' | 'edit' | 'settings' | 'chosen';
	/** Upper case. */
	method: string;
	/** REST path with its query. */
	route: string;
}

/** What one account was answered to one question. */
export interface AccountAnswer {
	/** Null when nothing came back. */
	status: number | null;
	code: string | null;
	/** Null when the answer says nothing about permission: no such route, no answer. */
	letThrough: boolean | null;
	/** One sentence for developers; empty when the status says it all. */
	note: string;
}

/** One account's answers. No names: evidence may be handed on. */
export interface AccountRow {
	kind: 'visitor' | 'own' | 'other';
	/** 0 for a visitor. */
	id: number;
	/** Names of its roles as WordPress shows them. */
	roles: string[];
	/** `request`: sent for real; `inside`: worked out inside WordPress, without logging in. */
	by: 'request' | 'inside';
	/** In the order of the questions. */
	answers: AccountAnswer[];
}

/** Accounts by questions. */
export interface AccountMatrix {
	questions: AccountQuestion[];
	rows: AccountRow[];
}

/** The accounts that one question lets through, and those it refuses as known accounts (403). */
export function partedBy(
	{ questions, rows }: AccountMatrix,
	id: AccountQuestion[ 'id' ]
): {
	question: AccountQuestion;
	allowed: AccountRow[];
	refused: AccountRow[];
} | null {
	const at = questions.findIndex( ( question ) => question.id === id );
	const question = questions[ at ];
	if ( ! question ) {
		return null;
	}
	const accounts = rows.filter( ( { kind } ) => kind !== 'visitor' );
	return {
		question,
		allowed: accounts.filter(
			( { answers } ) => answers[ at ]?.letThrough === true
		),
		refused: accounts.filter(
			( { answers } ) => answers[ at ]?.status === 403
		),
	};
}
