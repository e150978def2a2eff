import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type {
	AccountMatrix,
	AccountQuestion,
	AccountRow,
} from '../../diagnosis/evidence/account-matrix';
import type { Evidence } from '../../diagnosis/evidence/types';
import { askAccounts } from '../../run/compare-accounts/ask-accounts';
import { AccountsSchema, type Account } from '../../transport/routes/schemas';
import { ServerError } from '../../transport/server-error';
import type { Commands } from '../state/use-diagnosis';

/** Accounts beside each other. */
export interface Comparison {
	/** Accounts one can choose from: one of each role, or those found by name. */
	found: Account[] | null;
	own: Account | null;
	isBusy: boolean;
	trouble: string;
	/** What has come in so far; null before the first comparison. */
	matrix: AccountMatrix | null;
	/** Looks for accounts; one of each role for an empty text. */
	search: ( text: string ) => void;
	compare: ( questions: AccountQuestion[], others: Account[] ) => void;
}

/** One question at a time, and what went wrong with it. */
function useAttempts() {
	const [ isBusy, setBusy ] = useState( false );
	const [ trouble, setTrouble ] = useState( '' );

	async function attempt( work: () => Promise< void > ) {
		setBusy( true );
		setTrouble( '' );
		try {
			await work();
		} catch ( error ) {
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			if ( error.kind !== 'aborted' ) {
				setTrouble( error.message );
			}
		} finally {
			setBusy( false );
		}
	}

	return { isBusy, trouble, attempt };
}

/** Finds accounts, and compares what they are answered. */
export function useComparison(
	{ site, page, account }: Pick< Evidence, 'site' | 'page' | 'account' >,
	commands: Pick< Commands, 'connect' | 'announce' | 'addAccounts' >
): Comparison {
	const [ found, setFound ] = useState< Account[] | null >( null );
	const [ own, setOwn ] = useState< Account | null >( null );
	const [ matrix, setMatrix ] = useState< AccountMatrix | null >( null );
	const { isBusy, trouble, attempt } = useAttempts();
	const controller = useRef( new AbortController() );

	const search = ( text: string ) =>
		void attempt( async () => {
			const answer = await commands
				.connect()
				.server.call(
					'ws401_accounts',
					AccountsSchema,
					{ search: text },
					controller.current.signal
				);
			setFound( answer.accounts );
			setOwn( answer.own );
		} );

	useEffect( () => {
		const { current } = controller;
		if ( current.signal.aborted ) {
			controller.current = new AbortController();
		}
		search( '' );
		return () => current.abort();
		// Once, when the section opens.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );

	return {
		found,
		own,
		isBusy,
		trouble,
		matrix,
		search,
		compare: ( questions, others ) =>
			void attempt( async () => {
				if ( ! site || ! page || ! account ) {
					return;
				}
				const rows: AccountRow[] = [];
				setMatrix( { questions, rows: [] } );
				const complete = await askAccounts( {
					questions,
					others,
					site,
					page,
					account,
					ownRoles: own?.roles ?? account.roles,
					...commands.connect(),
					onRow( row ) {
						rows.push( row );
						setMatrix( { questions, rows: [ ...rows ] } );
					},
					signal: controller.current.signal,
				} );
				commands.addAccounts( complete );
				commands.announce(
					__( 'The accounts have been compared.', 'who-said-401' )
				);
			} ),
	};
}
