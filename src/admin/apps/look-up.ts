import { UserLookupSchema } from '../../transport/credentials/schemas';
import { ServerError } from '../../transport/server-error';
import type { Commands } from '../state/use-diagnosis';
import type { LookUp } from './app-shown';

/** Asks this site what a user name is on it. Where it does not tell, for whatever reason, that is not known (null). */
export const lookUpWith =
	( connect: Commands[ 'connect' ] ): LookUp =>
	async ( name ) => {
		try {
			return await connect().server.call(
				'ws401_user_lookup',
				UserLookupSchema,
				{ name }
			);
		} catch ( failure ) {
			if ( failure instanceof ServerError ) {
				return null;
			}
			throw failure;
		}
	};
