import { useCallback, useEffect, useState } from '@wordpress/element';

import {
	AccessListSchema,
	RevokeSchema,
	type AccessList,
} from '../../transport/credentials/schemas';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';

/** What gives access to an account, read from the server, and what can be done about it. */
export interface Access {
	/** Null until it has come. */
	list: AccessList | null;
	/** What went wrong with the last call; empty when nothing did. */
	trouble: string;
	isBusy: boolean;
	/** Shows another account. */
	show: ( user: number ) => void;
	reload: () => void;
	/** True when it is gone. */
	revoke: ( uuid: string ) => Promise< boolean >;
}

/** `user` is the account of whoever looks at the page. */
export function useAccess(
	server: Server,
	user: number,
	restNonce: string
): Access {
	const [ shown, setShown ] = useState( user );
	const [ list, setList ] = useState< AccessList | null >( null );
	const [ trouble, setTrouble ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );

	const attempt = useCallback(
		async ( work: () => Promise< void > ): Promise< boolean > => {
			setBusy( true );
			setTrouble( '' );
			try {
				await work();
				return true;
			} catch ( error ) {
				if ( ! ( error instanceof ServerError ) ) {
					throw error;
				}
				setTrouble( error.message );
				return false;
			} finally {
				setBusy( false );
			}
		},
		[]
	);

	const load = useCallback(
		async ( whose: number ) => {
			setList(
				await server.call( 'ws401_access_list', AccessListSchema, {
					user: String( whose ),
					restNonce,
				} )
			);
		},
		[ server, restNonce ]
	);

	useEffect( () => {
		void attempt( () => load( shown ) );
	}, [ attempt, load, shown ] );

	return {
		list,
		trouble,
		isBusy,
		show: setShown,
		reload: () => void attempt( () => load( shown ) ),
		revoke: ( uuid ) =>
			attempt( async () => {
				await server.call( 'ws401_password_revoke', RevokeSchema, {
					uuid,
					user: String( shown ),
				} );
				await load( shown );
			} ),
	};
}
