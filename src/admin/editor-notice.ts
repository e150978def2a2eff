/** In the block editor: says so when one of its own requests is refused, and leads to the page. Loads nothing else of ours. */
import { addressWith, createRefusals } from './recorder/refusals';
import { watchFetch } from './recorder/watch-fetch';

/** What PHP prints in front of this script. */
interface NoticeSettings {
	/** The page under Tools. */
	page: string;
	/** With `%s` where the answer stands. */
	message: string;
	action: string;
	never: string;
}

interface NoticeAction {
	label: string;
	onClick: () => void;
}

declare global {
	interface Window {
		ws401Notice?: NoticeSettings;
	}
}

/** The editor's own store of notices; it is there when the first request has failed. */
interface Notices {
	createNotice: (
		status: 'warning',
		content: string,
		options: { id: string; actions: NoticeAction[] }
	) => void;
	removeNotice: ( id: string ) => void;
}

const ID = 'ws401-refused';
const OFF = 'ws401-editor-notice';

function isOff(): boolean {
	try {
		return window.localStorage.getItem( OFF ) === 'off';
	} catch {
		// Storage is blocked: nobody could have said no.
		return false;
	}
}

function turnOff(): void {
	try {
		window.localStorage.setItem( OFF, 'off' );
	} catch {
		// Then it is off until the editor is opened again.
	}
}

const settings = window.ws401Notice;

if ( settings && ! isOff() ) {
	const isWorthAWord = createRefusals();
	const stop = watchFetch(
		window,
		( request ) => {
			if ( ! isWorthAWord( request ) ) {
				return;
			}
			const { wp } = window as {
				wp?: { data?: { dispatch: ( store: string ) => Notices } };
			};
			const notices = wp?.data?.dispatch( 'core/notices' );
			notices?.createNotice(
				'warning',
				settings.message.replace(
					'%s',
					// A code is the site's own text: no "$&" in it means anything here.
					() =>
						[ request.status, request.code ]
							.filter( Boolean )
							.join( ' ' )
				),
				{
					id: ID,
					actions: [
						{
							label: settings.action,
							// In a tab of its own: what was written here is not saved yet.
							onClick: () =>
								window.open(
									addressWith( settings.page, request ),
									'_blank',
									'noopener'
								),
						},
						{
							label: settings.never,
							onClick: () => {
								turnOff();
								notices.removeNotice( ID );
								stop();
							},
						},
					],
				}
			);
		},
		() => Date.now()
	);
}
