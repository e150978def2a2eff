import { createRoot } from '@wordpress/element';

import { App } from './app';
import './index.scss';
import './start/start.scss';
import './sections/tabs.scss';
import './isolation/find.scss';
import './htaccess/htaccess.scss';
import './credentials/credentials.scss';
import './routes/routes.scss';
import './accounts/accounts.scss';
import './apps/apps.scss';
import './share/share.scss';

const root = document.getElementById( 'ws401-root' );

if ( root && window.ws401 ) {
	createRoot( root ).render( <App settings={ window.ws401 } /> );
}
